using System.Collections.Concurrent;
using System.Text;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Package;

/// <summary>The parts that are the same in every document, or in every document of a brand.</summary>
internal static class FixedParts
{
    private const int MostKept = 256;
    private static readonly ConcurrentDictionary<Brand, byte[]> Themes = new();

    /// <summary>Compatibility mode 15 is Word as it is today. Nothing asks to update fields: that would prompt on opening.</summary>
    public static readonly byte[] Settings = Encoding.UTF8.GetBytes(
        $"""
        {Xml.Declaration}<w:settings {Xml.Word}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/><w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/><w:compatSetting w:name="enableOpenTypeFeatures" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/><w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/><w:compatSetting w:name="differentiateMultirowTableHeaders" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/></w:compat><w:themeFontLang w:val="{PolicyDocument.Language}"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>
        """);

    public static byte[] FontTable(Brand brand)
    {
        var xml = new Markup(1024);
        xml.Literal(Xml.Declaration);
        xml.Literal($"<w:fonts {Xml.Word}>");
        xml.Write($"""<w:font w:name="{brand.Font}"><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font><w:font w:name="MS Gothic"><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font></w:fonts>""");
        return xml.ToArray();
    }

    public static byte[] Theme(Brand brand)
    {
        if (Themes.Count >= MostKept)
            Themes.Clear();
        return Themes.GetOrAdd(brand, BuildTheme);
    }

    private static byte[] BuildTheme(Brand brand)
    {
        var xml = new Markup(4 * 1024);
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
