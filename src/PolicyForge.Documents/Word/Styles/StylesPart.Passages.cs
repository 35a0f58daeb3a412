namespace PolicyForge.Documents.Word.Styles;

/// <summary>What is still to be decided, notes, and slips to sign.</summary>
internal static partial class StylesPart
{
    /// <summary>The colours of what an adopter must still act on; the same in every brand, so that they are known again.</summary>
    private const string Amber = "B7791F";
    private const string AmberTint = "FFF6DD";
    private const string MissingTint = "FFE58A";

    /// <summary>A bar beside a note, and the paper's own white between two notes.</summary>
    private const string NoteBar =
        $"""<w:left w:val="single" w:sz="24" w:space="0" w:color="{Amber}"/><w:insideH w:val="single" w:sz="48" w:space="0" w:color="FFFFFF"/>""";

    private const string NoteTint = $"""<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{AmberTint}"/></w:tcPr>""";

    private static string PassageStyles(Brand brand) =>
        $"""
        {Own(StyleIds.Note, "Note", "Normal", Spacing(TypeScale.Note), Size(TypeScale.Note))}
        {Own(StyleIds.NoteHeading, "Note Heading", StyleIds.Note, $"<w:keepNext/>{Spacing(TypeScale.NoteHeading)}", "<w:b/><w:bCs/><w:color w:val=\"7A4E0B\"/>")}
        {Own(StyleIds.OptionLabel, "Option Label", "Normal", $"<w:keepNext/><w:keepLines/>{Spacing(TypeScale.OptionLabel)}", $"<w:b/><w:bCs/><w:color w:val=\"{brand.Ink}\"/>{Size(TypeScale.OptionLabel)}")}
        {Own(StyleIds.OptionOr, "Option Or", "Normal", $"<w:keepNext/>{Spacing(TypeScale.OptionOr)}", $"<w:b/><w:bCs/><w:color w:val=\"{Quiet}\"/><w:spacing w:val=\"20\"/>{Size(TypeScale.OptionOr)}")}
        {Own(StyleIds.Declaration, "Declaration", "Normal", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"40\" w:after=\"80\" w:line=\"264\" w:lineRule=\"auto\"/>", Size(TypeScale.Body))}
        {Character(StyleIds.Missing, "Missing", $"<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{MissingTint}\"/>")}
        {Character(StyleIds.Marking, "Marking", $"<w:b/><w:bCs/><w:color w:val=\"{brand.Ink}\"/>")}
        """;
}
