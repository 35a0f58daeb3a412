namespace PolicyForge.Documents.Tests.Word;

internal static partial class Sample
{
    private static Block[] Body(Edition edition) =>
    [
        Section("introduction", null, "Introduction"),
        Paragraph("This policy sets out how staff may use social media, and what follows when the rules are broken. It applies to everyone who works at the academy, whether paid or not."),
        new Clause("purpose", null, [Paragraph(
            new TextRun("The "), new Field("terms.school", [new TextRun("academy")], false), new TextRun(" trusts its staff to use social networks with "),
            new TextRun("good judgement", TextStyle.Bold), new TextRun(" and asks them to read "), new Reference("breach", "paragraph ", ""), new TextRun(", "),
            new Reference("personal-use", "section ", ""), new TextRun(" and "), new Reference("declaration", "", ""), new TextRun(" first. Advice is at "),
            new Link("https://www.gov.uk/guidance?a=1&b=2", [new TextRun("the department’s pages")]), new TextRun("."))]),
        new Clause("approval", null, [
            Paragraph(new TextRun("Accounts in the name of the academy need the approval of "), new Field("approver", [new TextRun("the Principal")], false), new TextRun(", who considers:")),
            new ItemList(ListKind.Letter, [
                Item("a)", "who will look after the account, at weekends and in holidays as well;"),
                Item("b)", "what will be published, namely", new ItemList(ListKind.Roman, [
                    Item("i)", "pictures, for which consent is on file;"),
                    Item("ii)", "words:", new ItemList(ListKind.Decimal, [Item("1)", "by staff;"), Item("2)", "by pupils.", new ItemList(ListKind.Bullet, [Item(null, "never with surnames")]))]))])),
                Item("c)", "how complaints are answered.")]),
            Paragraph("The decision is recorded.")]),
        Clause("scope", null, "Nothing here keeps staff from speaking to their union."),
        .. Pages(),
        .. edition == Edition.Adopted ? Decided() : Undecided(),
        Section("breach-of-policy", null, "When the rules are broken"),
        new Clause("breach", null, [Paragraph(
            new TextRun("A breach is handled under the "), new TextRun("disciplinary policy", TextStyle.Italic), new TextRun(". Ask "),
            edition == Edition.Adopted
                ? new Field("lead.name", [new TextRun("Ada Lovelace")], false)
                : new Field("lead.name", [new TextRun("[name of the lead]")], true),
            new TextRun(" or the officer on "), new Field("facts.lado.phone", [new TextRun("01632 960111")], false), new TextRun("."))]),
        new Clause("words", null, [Paragraph(
            new TextRun("Pupils write in their own languages: שלום עולם, مرحبا بالعالم, and with 😀 & <signs>.\nA new line stays."))]),
        new Heading(HeadingKind.UnnumberedSection, "links", null, [new TextRun("Linked policies")]),
        Paragraph(new TextRun("See "), new Reference("links", "", "“Linked policies”"), new TextRun(" for:")),
        new ItemList(ListKind.Bullet, [Item(null, "Child protection"), Item(null, "Code of conduct"), Item(null, "Data protection")]),
        new Heading(HeadingKind.Appendix, "checklist", null, [new TextRun("Checklist before an account is opened")]),
        Clause("checklist-use", null, "Fill this in and hand it to the school office."),
        Clause("checklist-keep", null, "Keep a copy."),
        Paragraph("Please tick all who will use the account."),
        new ItemList(ListKind.Tick, [Item(null, "Members of the public"), Item(null, "Parents and carers"), Item(null, "Pupils, and then only those who are old enough for the service’s own rules")]),
        Form,
        Approval,
        new Heading(HeadingKind.Appendix, "declaration", null, [new TextRun("Declaration")]),
        new SignOff([Paragraph("I have read and understood and agree to comply with the policy on social networking.")]),
        Paragraph("Return this page to the office."),
    ];

    private static IEnumerable<Block> Pages()
    {
        for (var section = 1; section <= 6; section++)
        {
            yield return Section($"more-{section}", null, $"{Topics[section - 1]}");
            for (var clause = 1; clause <= 5; clause++)
                yield return Clause($"more-{section}-{clause}", null, string.Join(' ', Sentences.Skip(clause % 3).Take(1 + (section + clause) % 3)));
            if (section == 2)
                yield return new Heading(HeadingKind.SubHeading, null, null, [new TextRun("Pictures of pupils")]);
            if (section == 2)
                yield return Clause("more-2-6", null, Sentences[0]);
        }
    }

    private static IEnumerable<Block> Decided() =>
    [
        Section("personal-use", null, "Personal use at work"),
        Clause("personal-use-limited", null, "Staff may make reasonable use of social networks in official breaks."),
    ];

    private static IEnumerable<Block> Undecided() =>
    [
        Section("personal-use", null, "Personal use at work"),
        new Note([
            Paragraph("The school must amend this section in line with its own rules:"),
            new ItemList(ListKind.Letter, [Item("a)", "with its unions;", new ItemList(ListKind.Bullet, [Item(null, "teachers’ and support staff’s")])), Item("b)", "in good time.")])]),
        new OptionGroup("personal_use", [
            new("ban", 1, "A strict ban at work", [
                Clause("personal-use-ban", null, "Staff may not use social networks on the school’s/academy’s devices at any time."),
                new Clause("personal-use-blocked", null, [
                    Paragraph(new Marking("blocking", "["), new TextRun("The school/academy blocks "), new Field("blocked_sites", [new TextRun("[names of blocked sites]")], true), new TextRun("."), new Marking("blocking", "]")),
                    new ItemList(ListKind.Letter, [Item("a)", "at work;"), Item("b)", "on trips.")])])]),
            new("limited", 2, "Limited use in breaks", [
                Clause("personal-use-limited", null, "Staff may make reasonable use of social networks in official breaks."),
                Section("limits", null, "Limits"),
                Clause("limits-one", null, "Breaks are those of the timetable.")]),
            new("free", 3, "No rule", [Clause("personal-use-free", null, "Staff decide for themselves.")])]),
        Clause("personal-use-end", null, "Nothing here concerns the time outside work."),
    ];

    private static readonly Table Form = new(
        [new(0, ColumnAlignment.Left), new(0, ColumnAlignment.Left)], 1,
        [
            Row("Question", "Answer"),
            Row("Proposed date of going live", null),
            Row("Who will look after the account when its owner is away?", null),
            new([new(1, 1, [Paragraph("Consent is on file")]), new(1, 1, [Paragraph(new TickBox("Consent: yes"), new TextRun(" Yes "), new TickBox("Consent: no"), new TextRun(" No"))])]),
        ]);

    private static readonly Table Approval = new(
        [new(0.3, ColumnAlignment.Left), new(0.3, ColumnAlignment.Centre), new(0.4, ColumnAlignment.Right)], 1,
        [
            new([new(2, 1, [Paragraph("Role and line")]), new(1, 1, [Paragraph("Entry")])]),
            new([new(1, 3, [Paragraph("Line manager")]), new(1, 1, [Paragraph("Name")]), new(1, 1, [])]),
            new([new(1, 1, [Paragraph("Signature")]), new(1, 1, [])]),
            new([new(1, 1, [Paragraph("Date")]), new(1, 1, [])]),
        ]);

    private static TableRow Row(params string?[] cells) =>
        new(cells.Select(cell => new TableCell(1, 1, cell is null ? [] : [Paragraph(cell)])).ToValueList());

    private static readonly string[] Topics =
        ["Who this policy is for", "Publishing for the school", "Private accounts", "Keeping pupils safe", "Records and retention", "Training and support"];

    private static readonly string[] Sentences =
    [
        "Staff keep their private accounts apart from their work, use the strictest privacy settings that the service offers and check them at the start of every term.",
        "Nobody accepts a pupil, or a former pupil who is under eighteen, as a friend or follower; where a family tie makes that absurd, the headteacher is told and keeps a note of it.",
        "Pictures of pupils are published only with the consent that the family has given in writing, and never together with a full name.",
    ];
}
