namespace PolicyForge.Documents.Word.Styles;

/// <summary>Headers and footers.</summary>
internal static partial class StylesPart
{
    private static string RunningStyles(Brand brand)
    {
        var rightTab = $"""<w:tabs><w:tab w:val="right" w:pos="{Page.TextWidth}"/></w:tabs>""";

        return $"""
            {BuiltIn(StyleIds.Header, "header", StyleIds.Header, $"<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"{Hairline}\"/></w:pBdr>{rightTab}{Spacing(TypeScale.Small)}<w:textAlignment w:val=\"center\"/>", $"<w:color w:val=\"{Quiet}\"/>{Size(TypeScale.Small)}")}
            {Own(StyleIds.FirstHeader, "First Header", "Normal", $"{rightTab}{Spacing(TypeScale.Small)}<w:textAlignment w:val=\"center\"/>", $"<w:b/><w:bCs/><w:color w:val=\"{brand.Ink}\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>")}
            {BuiltIn(StyleIds.Footer, "footer", StyleIds.Footer, $"<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"{Hairline}\"/></w:pBdr>{rightTab}{Spacing(TypeScale.Small)}", $"<w:color w:val=\"{Quiet}\"/>{Size(TypeScale.Small)}")}
            """;
    }
}
