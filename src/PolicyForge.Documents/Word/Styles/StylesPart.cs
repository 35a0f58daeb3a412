using System.Security;
using System.Text;

namespace PolicyForge.Documents.Word.Styles;

/// <summary>The styles part: all of the look.</summary>
internal static partial class StylesPart
{
    /// <summary>The part for a brand, with headings and clauses bound to numbering or without.</summary>
    public static byte[] Write(Brand brand, bool numbered) => Encoding.UTF8.GetBytes(Build(brand, numbered));

    private static string Build(Brand brand, bool numbered) =>
        $"""
        {Xml.Declaration}<w:styles {Xml.Word}>{Defaults(brand)}{BodyStyles(brand, numbered)}{PassageStyles(brand)}{FrontStyles(brand, numbered)}{RunningStyles(brand)}{TableStyles(brand)}</w:styles>
        """;

    private static string Defaults(Brand brand)
    {
        var font = SecurityElement.Escape(brand.Font);
        return $"""
            <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/><w:color w:val="{Ink}"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="{PolicyDocument.Language}" w:eastAsia="{PolicyDocument.Language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
            <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
            <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
            <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
            """;
    }

    /// <summary>The colour of text: softer than black, and still 13 to 1 on white.</summary>
    private const string Ink = "24292F";

    /// <summary>The colour of what stands back, at 6 to 1 on white.</summary>
    private const string Quiet = "57606A";

    /// <summary>Hairlines of tables.</summary>
    private const string Hairline = "C3CAD2";

    private static string Spacing(TypeScale type) =>
        $"""<w:spacing w:before="{type.TwipsBefore}" w:after="{type.TwipsAfter}" w:line="{type.Line}" w:lineRule="auto"/>""";

    private static string Size(TypeScale type) =>
        $"""<w:sz w:val="{type.HalfPoints}"/><w:szCs w:val="{type.HalfPoints}"/>""";

    private static string Character(string id, string name, string run) =>
        $"""<w:style w:type="character" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{run}</w:rPr></w:style>""";

    private static string Own(string id, string name, string basedOn, string paragraph, string run = "") =>
        $"""<w:style w:type="paragraph" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="{basedOn}"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>""";

    private static string BuiltIn(string id, string name, string next, string paragraph, string run = "") =>
        $"""<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:next w:val="{next}"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>""";
}
