namespace PolicyForge.Documents.Word.Styles;

/// <summary>Tables and the text in them.</summary>
internal static partial class StylesPart
{
    private static readonly string[] Edges = ["top", "left", "bottom", "right"];

    private static string TableStyles(Brand brand)
    {
        var headerRow = $"""<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="{brand.Ink}"/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="{brand.Ink}"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="{brand.Tint}"/></w:tcPr></w:tblStylePr>""";
        var labelColumn = $"""<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/><w:color w:val="{brand.Ink}"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{brand.Tint}"/></w:tcPr></w:tblStylePr>""";

        return $"""
            {Own(StyleIds.Cell, "Table Text", "Normal", "<w:spacing w:before=\"50\" w:after=\"50\" w:line=\"264\" w:lineRule=\"auto\"/>", Size(TypeScale.Cell))}
            {Table(StyleIds.Table, "Policy Table", Rules([.. Edges, "insideH", "insideV"]), headerRow)}
            {Table(StyleIds.ControlTable, "Control Table", Rules("top", "bottom", "insideH"), labelColumn)}
            {Table(StyleIds.CoverTable, "Cover Table", Rules("top", "bottom", "insideH"), "", padding: 0)}
            {Table(StyleIds.SlipTable, "Slip Table", SlipBox(brand), "")}
            {Table(StyleIds.NoteTable, "Note Table", NoteBar, NoteTint, padding: Page.NotePadding)}
            """;
    }

    private static string Table(string id, string name, string borders, string conditional, int padding = Page.CellPadding) =>
        $"""<w:style w:type="table" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="{padding}" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="{Page.CellPadding}" w:type="dxa"/></w:tblCellMar></w:tblPr>{conditional}</w:style>""";

    private static string Rules(params string[] edges) =>
        string.Concat(edges.Select(edge => $"""<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="{Hairline}"/>"""));

    private static string SlipBox(Brand brand) =>
        string.Concat(Edges.Select(edge => $"""<w:{edge} w:val="single" w:sz="8" w:space="0" w:color="{brand.Ink}"/>"""))
        + Rules("insideH");
}
