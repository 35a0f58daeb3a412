namespace PolicyForge.Documents.Tests.Support;

/// <summary>A policy with a little of everything.</summary>
internal static class Sample
{
    // A red square, 1 by 1.
    private const string Picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

    private const string Body =
        """
        This policy applies to «field terms.staff»all colleagues«» of «field school.name»Hillside Academy«».

        ## Purpose and scope {#purpose}
        1. {#purpose-why} This policy sets out how staff may use social media, at work and at home, and what follows when the rules are **broken**. It should be read with the «optional extra»online «»safety policy and the staff code of conduct.
        1. {#purpose-who} It applies to:
           a) teachers, support staff and *supply* staff;
           b) governors and volunteers, who
              i) act in the name of the school, or
              ii) can be recognised as belonging to it;
           c) {#contractors} contractors.

           Questions go to [HR Schools](https://example.org/hr), hr@example.org.

        ### Definitions
        1. {#purpose-media} “Social media” means any site on which people share words or pictures (see «ref use»).

        ## Personal use at work {#use}

        «option personal_use ban 1 Ban»
        1. {#use-ban} Staff may not use social media on the school’s devices at any time.
        «optional blocking»
        1. {#use-blocked} The school blocks «missing blocked_sites»names of blocked sites«».
        «»
        «»
        «option personal_use limited 2 Limited»
        1. {#use-limited} Staff may make «option amount a 1 A»reasonable«»«option amount b 2 B»brief«» use in official breaks.
        «»

        «note»
        Amend this to match your own rules.

        - Ask the union first.
        «»

        1. {#breach} A breach of «ref use» is handled under the disciplinary policy, by «field approver»the Principal\uFDD3or the Deputy«».
           | Breach | First step | By |
           |--------|------------|---:|
           | Minor | A word with the line manager | 5 days |
           | Serious | Suspension & investigation <at once> | 1 day |

        ## Contacts {#contacts .unnumbered}
        1. {#contact} The designated officer is named in «ref form».

        ## Permission form {#form .appendix}
        1. {#form-fill} Fill in and return:

        +------------------+--------------------+----------+
        | Name of site     |                    |          |
        +------------------+--------------------+----------+
        | Who will see it? | [ ] Parents [ ] Pupils        |
        +------------------+--------------------+----------+
        | Approved         | Head               | Date     |
        |                  +--------------------+----------+
        |                  |                    |          |
        +------------------+--------------------+----------+

        - [ ] Members of the public
        - [ ] Staff only

        :::sign-off
        I have read and understood the policy.
        :::
        """;

    public static PolicyDocument Model(NumberingStyle numbering = NumberingStyle.Decimal) =>
        With(Edition.Model, Marked.Number(Body.Replace("\\uFDD3", "\uFDD3", StringComparison.Ordinal), numbering).Blocks, numbering);

    public static PolicyDocument Adopted() => With(Edition.Adopted, Marked.Number(Decided()).Blocks, NumberingStyle.Decimal) with { Gaps = [] };

    public static PolicyDocument Draft() => With(Edition.Draft, Marked.Number(Decided("missing approver»name of the approver")).Blocks, NumberingStyle.Decimal);

    public static PolicyDocument With(Edition edition, ValueList<Block> body, NumberingStyle numbering = NumberingStyle.Decimal) => new(
        "Use of social networking and internet sites",
        edition,
        new OrganisationMark("hillside", "Hillside Academy & Trust", new Logo(ImageFormat.Png, Convert.FromBase64String(Picture).ToValueList(), 60, 60, "Hillside Academy"), "ffbf47", "Arial"),
        new Layout(numbering, true, true),
        new RunningFacts("1.2", "1 September 2026", "Summer 2027"),
        [
            new ControlRow("Owner", ["Human Resources – Schools"]),
            new ControlRow("Status", ["Adopted"]),
            new ControlRow("Approved by", ["Local Governing Body, 26 June 2025 (minute 14.2)", "Board of Trustees, 17 July 2025"]),
            new ControlRow("Location", []),
        ],
        [new Revision("1.2", "1 September 2026", "Governors and PTA sections added."), new Revision("1.1", "1 September 2024", "First adopted.")],
        [
            new Statement(StatementKind.Accessibility, "Ask the office for this document in another language or format."),
            new Statement(StatementKind.Expiry, "After the review date, check with the owner whether this is the current version."),
        ],
        edition == Edition.Draft ? [new Gap("approver", "Who approves a site?"), new Gap("facts.lado.phone", "The phone number of the designated officer")] : [],
        body,
        new Stamp("social-media", "3.0", "hillside", "1.2", "adopted", new DateOnly(2027, 8, 31), [new StampedAnswer("personal_use", "limited"), new StampedAnswer("sites", "a\nb")]));

    private static string Decided(string approver = "field approver»the Principal") =>
        Body.Replace("«option personal_use ban 1 Ban»", "«kept»", StringComparison.Ordinal)
            .Replace("«optional blocking»", "«kept»", StringComparison.Ordinal)
            .Replace("«missing blocked_sites»names of blocked sites", "«field blocked_sites»TikTok and Instagram", StringComparison.Ordinal)
            .Replace("«option personal_use limited 2 Limited»\n1. {#use-limited} Staff may make «option amount a 1 A»reasonable«»«option amount b 2 B»brief«» use in official breaks.\n«»", "«dropped»", StringComparison.Ordinal)
            .Replace("«note»\nAmend this to match your own rules.\n\n- Ask the union first.\n«»", "«dropped»", StringComparison.Ordinal)
            .Replace("«optional extra»online «»", "«kept»online «»", StringComparison.Ordinal)
            .Replace("«field approver»the Principal\\uFDD3or the Deputy", $"«{approver}", StringComparison.Ordinal);
}
