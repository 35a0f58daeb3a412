namespace PolicyForge.Documents.Word.Styles;

/// <summary>Headings, clauses, paragraphs and lists.</summary>
internal static partial class StylesPart
{
    private static string BodyStyles(Brand brand, bool numbered)
    {
        var heading = $"""<w:b/><w:bCs/><w:color w:val="{brand.Ink}"/>""";
        var hanging = $"""<w:tabs><w:tab w:val="left" w:pos="{Page.ClauseIndent}"/></w:tabs>""";
        var clauseIndent = numbered ? $"""<w:ind w:left="{Page.ClauseIndent}" w:hanging="{Page.ClauseIndent}"/>""" : "";
        var clauseTextIndent = numbered ? $"""<w:ind w:left="{Page.ClauseIndent}"/>""" : "";

        return $"""
            {BuiltIn(StyleIds.Body, "Body Text", StyleIds.Body, Spacing(TypeScale.Body), Size(TypeScale.Body))}
            {BuiltIn(StyleIds.SectionHeading, "heading 1", StyleIds.Clause, $"<w:keepNext/><w:keepLines/>{Numbered(numbered, 0, Numbering.NumberingPart.Sections)}{(numbered ? hanging : "")}{Spacing(TypeScale.Section)}{clauseIndent}<w:outlineLvl w:val=\"0\"/>", heading + Size(TypeScale.Section))}
            {BuiltIn(StyleIds.SubHeading, "heading 2", StyleIds.Clause, $"<w:keepNext/><w:keepLines/>{Spacing(TypeScale.SubHeading)}{clauseTextIndent}<w:outlineLvl w:val=\"1\"/>", heading + Size(TypeScale.SubHeading))}
            {Own(StyleIds.SubHeadingFlush, "Sub-heading Flush", StyleIds.SubHeading, "<w:ind w:left=\"0\"/><w:outlineLvl w:val=\"1\"/>")}
            {Own(StyleIds.UnnumberedHeading, "Unnumbered Heading", StyleIds.SectionHeading, "<w:numPr><w:numId w:val=\"0\"/></w:numPr><w:ind w:left=\"0\" w:firstLine=\"0\"/>")}
            {Own(StyleIds.AppendixHeading, "Appendix Heading", StyleIds.SectionHeading, $"<w:pageBreakBefore/>{AppendixNumber(0)}<w:tabs><w:tab w:val=\"clear\" w:pos=\"{Page.ClauseIndent}\"/><w:tab w:val=\"left\" w:pos=\"{Page.AppendixIndent}\"/></w:tabs><w:ind w:left=\"{Page.AppendixIndent}\" w:hanging=\"{Page.AppendixIndent}\"/>")}
            {Own(StyleIds.Clause, "Clause", StyleIds.Body, $"{Numbered(numbered, 1, Numbering.NumberingPart.Sections)}{(numbered ? hanging : "")}{clauseIndent}")}
            {Own(StyleIds.AppendixClause, "Appendix Clause", StyleIds.Body, $"{(numbered ? AppendixNumber(1) + hanging : "")}{clauseIndent}")}
            {Own(StyleIds.ClauseText, "Clause Text", StyleIds.Body, clauseTextIndent)}
            {BuiltIn(StyleIds.ListItem, "List Paragraph", StyleIds.ListItem, Spacing(TypeScale.ListItem), Size(TypeScale.ListItem))}
            {Own(StyleIds.ListEnd, "List Paragraph Last", StyleIds.ListItem, $"<w:spacing w:after=\"{TypeScale.Body.TwipsAfter}\"/>")}
            {Own(StyleIds.Ending, "Ending", "Normal", "<w:spacing w:before=\"240\" w:after=\"0\"/><w:jc w:val=\"center\"/>", $"<w:color w:val=\"{Quiet}\"/>{Size(TypeScale.Statement)}")}
            {Own(StyleIds.Spacer, "Spacer", "Normal", Spacing(TypeScale.Spacer), Size(TypeScale.Spacer))}
            <w:style w:type="character" w:styleId="{StyleIds.Hyperlink}"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="0B5CAD"/><w:u w:val="single"/></w:rPr></w:style>
            {Character(StyleIds.Label, "Label", "<w:b/><w:bCs/>")}
            {Character(StyleIds.FillIn, "Fill In", $"<w:color w:val=\"{Ink}\"/>")}
            {Character(StyleIds.TickSymbol, "Tick Symbol", "<w:rFonts w:ascii=\"MS Gothic\" w:eastAsia=\"MS Gothic\" w:hAnsi=\"MS Gothic\" w:cs=\"MS Gothic\"/>")}
            """;
    }

    private static string Numbered(bool numbered, int level, int number) =>
        numbered ? $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>""" : "";

    private static string AppendixNumber(int level) => Numbered(true, level, Numbering.NumberingPart.Appendices);
}
