using PolicyForge.Documents.Word.Measure;

namespace PolicyForge.Documents.Word.Styles;

/// <summary>Cover, title, front matter and contents.</summary>
internal static partial class StylesPart
{
    private static string FrontStyles(Brand brand, bool numbered) =>
        $"""
        {BuiltIn(StyleIds.Title, "Title", StyleIds.Subtitle, $"<w:keepNext/><w:keepLines/>{Spacing(TypeScale.Title)}", $"<w:b/><w:bCs/><w:color w:val=\"{brand.Ink}\"/><w:spacing w:val=\"-8\"/>{Size(TypeScale.Title)}")}
        {Own(StyleIds.Kicker, "Kicker", "Normal", $"<w:keepNext/>{Spacing(TypeScale.Kicker)}", $"<w:b/><w:bCs/><w:caps/><w:color w:val=\"{Quiet}\"/><w:spacing w:val=\"24\"/>{Size(TypeScale.Kicker)}")}
        {BuiltIn(StyleIds.Subtitle, "Subtitle", StyleIds.Body, $"<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"10\" w:color=\"{brand.Accent}\"/></w:pBdr>{Spacing(TypeScale.Subtitle)}", $"<w:color w:val=\"{Quiet}\"/>{Size(TypeScale.Subtitle)}")}
        {Own(StyleIds.CoverKicker, "Cover Kicker", "Normal", $"<w:keepNext/>{CoverPanel(brand)}<w:spacing w:before=\"{CoverPlan.MostAbove}\" w:after=\"0\" w:line=\"480\" w:lineRule=\"auto\"/>", "<w:b/><w:bCs/><w:caps/><w:color w:val=\"FFFFFF\"/><w:spacing w:val=\"24\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>")}
        {Own(StyleIds.CoverTitle, "Cover Title", "Normal", $"<w:keepNext/><w:keepLines/>{CoverPanel(brand)}{Spacing(TypeScale.CoverTitle)}", $"<w:b/><w:bCs/><w:color w:val=\"FFFFFF\"/><w:spacing w:val=\"-8\"/>{Size(TypeScale.CoverTitle)}")}
        {Own(StyleIds.CoverLongTitle, "Cover Long Title", StyleIds.CoverTitle, Spacing(TypeScale.CoverLongTitle), Size(TypeScale.CoverLongTitle))}
        {Own(StyleIds.CoverSubtitle, "Cover Subtitle", "Normal", $"{CoverPanel(brand)}<w:spacing w:before=\"0\" w:after=\"480\" w:line=\"264\" w:lineRule=\"auto\"/>", "<w:color w:val=\"FFFFFF\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>")}
        {Own(StyleIds.CoverLabel, "Cover Label", "Normal", Spacing(TypeScale.CoverFact), $"<w:color w:val=\"{Quiet}\"/>{Size(TypeScale.CoverFact)}")}
        {Own(StyleIds.CoverValue, "Cover Value", "Normal", Spacing(TypeScale.CoverFact), $"<w:b/><w:bCs/>{Size(TypeScale.CoverFact)}")}
        {Own(StyleIds.FrontHeading, "Front Heading", "Normal", $"<w:keepNext/><w:keepLines/>{Spacing(TypeScale.FrontHeading)}", $"<w:b/><w:bCs/><w:color w:val=\"{brand.Ink}\"/>{Size(TypeScale.FrontHeading)}")}
        {Own(StyleIds.Statement, "Statement", "Normal", Spacing(TypeScale.Statement), $"<w:color w:val=\"{Quiet}\"/>{Size(TypeScale.Statement)}")}
        {Own(StyleIds.GapsHeading, "Gaps Heading", StyleIds.FrontHeading, "", "<w:color w:val=\"7A4E0B\"/>")}
        {Own(StyleIds.Gap, "Gap", "Normal", Spacing(TypeScale.Gap), Size(TypeScale.Gap))}
        {BuiltIn(StyleIds.ContentsHeading, "TOC Heading", StyleIds.Body, $"<w:keepNext/><w:keepLines/>{Spacing(TypeScale.FrontHeading)}", $"<w:b/><w:bCs/><w:color w:val=\"{brand.Ink}\"/>{Size(TypeScale.FrontHeading)}")}
        {ContentsEntry(StyleIds.ContentsEntry, "toc 1", numbered ? Page.ClauseIndent : 0)}
        {ContentsEntry(StyleIds.ContentsAppendix, "toc 2", Page.ContentsAppendixIndent)}
        {ContentsEntry(StyleIds.ContentsUnnumbered, "toc 3", 0)}
        """;

    /// <summary>
    /// Neighbouring paragraphs with the same borders join into one panel. The side borders stand 31 points out, the most
    /// Word allows, so that the words inside keep to the text's own edge.
    /// </summary>
    private static string CoverPanel(Brand brand) =>
        $"""<w:pBdr><w:top w:val="single" w:sz="48" w:space="22" w:color="{brand.Ink}"/><w:left w:val="single" w:sz="48" w:space="22" w:color="{brand.Ink}"/><w:bottom w:val="single" w:sz="48" w:space="22" w:color="{brand.Ink}"/><w:right w:val="single" w:sz="48" w:space="22" w:color="{brand.Ink}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{brand.Ink}"/>""";

    /// <summary>An entry whose title starts behind its number, with dots to its page.</summary>
    private static string ContentsEntry(string id, string name, int title)
    {
        var numberTab = title > 0 ? $"""<w:tab w:val="left" w:pos="{title}"/>""" : "";
        return BuiltIn(id, name, StyleIds.Body,
            $"""<w:tabs>{numberTab}<w:tab w:val="right" w:leader="dot" w:pos="{Page.TextWidth}"/></w:tabs>{Spacing(TypeScale.Contents)}<w:ind w:left="{title}" w:hanging="{title}"/>""",
            Size(TypeScale.Contents));
    }
}
