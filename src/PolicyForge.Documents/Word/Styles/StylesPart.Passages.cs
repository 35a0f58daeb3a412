namespace PolicyForge.Documents.Word.Styles;

/// <summary>What is still to be decided, notes, and slips to sign.</summary>
internal static partial class StylesPart
{
    /// <summary>The colours of what an adopter must still act on; the same in every brand, so that they are known again.</summary>
    private const string Amber = "B7791F";
    private const string AmberTint = "FFF6DD";
    private const string MissingTint = "FFE58A";

    /// <summary>A box that adopters know again; neighbours in it join. Its edges in the tint's own colour give it air.</summary>
    private static readonly string AmberBox =
        $"""<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="{AmberTint}"/><w:left w:val="single" w:sz="24" w:space="8" w:color="{Amber}"/><w:bottom w:val="single" w:sz="4" w:space="4" w:color="{AmberTint}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{AmberTint}"/>""";

    private static string PassageStyles(Brand brand) =>
        $"""
        {Own(StyleIds.Note, "Note", "Normal", $"{AmberBox}{Spacing(TypeScale.Note)}", Size(TypeScale.Note))}
        {Own(StyleIds.NoteHeading, "Note Heading", StyleIds.Note, "<w:keepNext/><w:spacing w:before=\"80\" w:after=\"20\"/>", "<w:b/><w:bCs/><w:color w:val=\"7A4E0B\"/>")}
        {Own(StyleIds.OptionLabel, "Option Label", "Normal", $"<w:keepNext/><w:keepLines/>{Spacing(TypeScale.OptionLabel)}", $"<w:b/><w:bCs/><w:color w:val=\"{brand.Ink}\"/>{Size(TypeScale.OptionLabel)}")}
        {Own(StyleIds.OptionOr, "Option Or", "Normal", $"<w:keepNext/>{Spacing(TypeScale.OptionOr)}", $"<w:b/><w:bCs/><w:color w:val=\"{Quiet}\"/><w:spacing w:val=\"20\"/>{Size(TypeScale.OptionOr)}")}
        {Own(StyleIds.Declaration, "Declaration", "Normal", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"40\" w:after=\"80\" w:line=\"264\" w:lineRule=\"auto\"/>", Size(TypeScale.Body))}
        {Character(StyleIds.Missing, "Missing", $"<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{MissingTint}\"/>")}
        {Character(StyleIds.Marking, "Marking", $"<w:b/><w:bCs/><w:color w:val=\"{brand.Ink}\"/>")}
        """;
}
