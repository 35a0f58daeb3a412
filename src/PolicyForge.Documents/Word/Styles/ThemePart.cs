namespace PolicyForge.Documents.Word.Styles;

/// <summary>Writes the colours and fonts of a brand, as Word's own menus offer them.</summary>
internal static class ThemePart
{
    public static byte[] Write(Brand brand)
    {
        using var xml = new Markup();
        xml.Literal(Xml.Declaration);
        xml.Literal("""<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="PolicyForge"><a:themeElements>""");
        WriteColours(xml, brand);
        xml.Write($"""<a:fontScheme name="PolicyForge"><a:majorFont><a:latin typeface="{brand.Font}"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="{brand.Font}"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>""");
        WriteFormats(xml);
        xml.Literal("</a:themeElements></a:theme>");
        return xml.ToArray();
    }

    private static void WriteColours(Markup xml, Brand brand)
    {
        xml.Literal("""<a:clrScheme name="PolicyForge"><a:dk1><a:srgbClr val="24292F"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>""");
        xml.Write($"""<a:dk2><a:srgbClr val="{brand.Ink.ToString()}"/></a:dk2><a:lt2><a:srgbClr val="{brand.Tint.ToString()}"/></a:lt2><a:accent1><a:srgbClr val="{brand.Accent.ToString()}"/></a:accent1>""");
        xml.Literal("""<a:accent2><a:srgbClr val="57606A"/></a:accent2><a:accent3><a:srgbClr val="2E7D6B"/></a:accent3><a:accent4><a:srgbClr val="B7791F"/></a:accent4><a:accent5><a:srgbClr val="6B4E9B"/></a:accent5><a:accent6><a:srgbClr val="A63D40"/></a:accent6><a:hlink><a:srgbClr val="0B5CAD"/></a:hlink><a:folHlink><a:srgbClr val="6B4E9B"/></a:folHlink></a:clrScheme>""");
    }

    private static void WriteFormats(Markup xml)
    {
        const string Fill = """<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>""";
        const string Line = $"""<a:ln w="6350">{Fill}</a:ln>""";
        const string Effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
        xml.Literal($"""<a:fmtScheme name="PolicyForge"><a:fillStyleLst>{Fill}{Fill}{Fill}</a:fillStyleLst><a:lnStyleLst>{Line}{Line}{Line}</a:lnStyleLst><a:effectStyleLst>{Effect}{Effect}{Effect}</a:effectStyleLst><a:bgFillStyleLst>{Fill}{Fill}{Fill}</a:bgFillStyleLst></a:fmtScheme>""");
    }
}
