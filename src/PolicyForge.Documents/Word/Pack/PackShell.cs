namespace PolicyForge.Documents.Word.Pack;

/// <summary>The document that a pack's cover, headers and footers are those of.</summary>
internal static class PackShell
{
    /// <summary>The cover and the list.</summary>
    public const int FrontPages = 2;

    public static PolicyDocument Of(PolicyPack pack, NumberingStyle numbering) => new(
        pack.Title,
        Edition.Adopted,
        pack.Organisation,
        new Layout(numbering, Cover: true, Contents: false),
        new RunningFacts(null, pack.Date, null),
        [],
        [],
        [],
        [],
        [],
        new Stamp("pack", "", pack.Organisation.Id, null, "", null, []));
}
