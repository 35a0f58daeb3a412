using PolicyForge.Documents.Numbering;

namespace PolicyForge.Documents.Tests.Word;

/// <summary>A policy that has every kind of block and run, in any edition and layout.</summary>
internal static partial class Sample
{
    public static readonly Layout Plain = new(NumberingStyle.Decimal, Cover: false, Contents: true);
    public static readonly Layout WithCover = new(NumberingStyle.Decimal, Cover: true, Contents: true);

    /// <summary>Every edition and every way to lay it out.</summary>
    public static TheoryData<Edition, NumberingStyle, bool> Kinds
    {
        get
        {
            var kinds = new TheoryData<Edition, NumberingStyle, bool>();
            foreach (var edition in Enum.GetValues<Edition>())
                foreach (var numbering in Enum.GetValues<NumberingStyle>())
                    foreach (var cover in new[] { true, false })
                        kinds.Add(edition, numbering, cover);
            return kinds;
        }
    }

    public static PolicyDocument Document(Edition edition = Edition.Adopted, Layout? layout = null)
    {
        layout ??= Plain;
        return new(
            "Use of social networking and internet sites",
            edition,
            new("hillside-academy", "Hillside Academy", Logo, "1d70b8", null),
            layout,
            new("1.2", "1 September 2025", "1 September 2026"),
            Control(edition),
            [
                new("1.2", "1 September 2025", "Adopts version 3.0 of the model; adds a section on governors and the parent teacher association."),
                new("1.1", "1 September 2024", "First adopted."),
            ],
            [
                new(StatementKind.Accessibility, "If you would like this information in another language or format please speak to the school office."),
                new(StatementKind.Expiry, "Once the review date has passed this document may not be up to date; check with the owner first."),
                new(StatementKind.Provenance, "Adapted from Northmoor Council’s model policy on social networking, version 3.0."),
                new(StatementKind.Contact, "HR Schools, 01632 960868, hr@example.org"),
            ],
            edition == Edition.Draft
                ? [new("lead.name", "Who leads on this policy? Give a name."), new("facts.lado.phone", "The telephone number of the local authority designated officer."), new("approvals", "Who approved the policy, and when?")]
                : [],
            Numberer.Apply(Body(edition).ToValueList(), layout.Numbering).Blocks,
            new("social-media", "3.0", "hillside-academy", "1.2", edition == Edition.Adopted ? "adopted" : "draft", new DateOnly(2026, 9, 1),
                [new("personal_use", "limited"), new("blocked_sites", "Chatter\nPictogram"), new("approver", "the Principal <&> \"others\"")]));
    }

    /// <summary>A document of these blocks alone.</summary>
    public static PolicyDocument With(params Block[] body) => With(Plain with { Contents = false }, body);

    public static PolicyDocument With(Layout layout, params Block[] body) =>
        Document(Edition.Adopted, layout) with { Body = body.ToValueList(), Revisions = [], Statements = [], Control = [] };

    public static Paragraph Paragraph(params Inline[] text) => new(null, text.ToValueList());

    public static Paragraph Paragraph(string text) => Paragraph(new TextRun(text));

    public static Heading Section(string id, string? number, string text) => new(HeadingKind.Section, id, number, [new TextRun(text)]);

    public static Clause Clause(string? id, string? number, string text) => new(id, number, [Paragraph(text)]);

    public static ListItem Item(string? label, string text, params Block[] more) =>
        new(null, label, [Paragraph(text), .. more]);

    private static ValueList<ControlRow> Control(Edition edition) =>
    [
        new("Title", ["Use of social networking and internet sites"]),
        new("Owner", ["Human Resources – Schools"]),
        new("Version", ["1.2"]),
        new("Status", [edition.ToString()]),
        new("Effective from", ["1 September 2025"]),
        new("Review date", ["1 September 2026"]),
        new("Approved by", edition == Edition.Adopted ? ["Local Governing Body, 26 June 2025 (minute 14.2)", "Board of Trustees, 17 July 2025"] : []),
        new("Consultation", ["JCC: agreed, 2 June 2025"]),
        new("Location", ["Staff handbook / Policies"]),
        new("Model", ["Northmoor Council, version 3.0"]),
    ];

    /// <summary>A small picture, two pixels wide and one high.</summary>
    public static Logo Logo { get; } = new(
        ImageFormat.Png, Png.Of(240, 80, 0x1d, 0x70, 0xb8), 240, 80, "Hillside Academy: a blue field");
}
