using System.Text;

namespace PolicyForge.Documents.Word.Package;

/// <summary>The parts that are the same in every document, packed once.</summary>
internal static class FixedParts
{
    /// <summary>Compatibility mode 15 is Word as it is today. Nothing asks to update fields: that would prompt on opening.</summary>
    private static readonly string SettingsXml =
        $"""
        {Xml.Declaration}<w:settings {Xml.Word}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/><w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/><w:compatSetting w:name="enableOpenTypeFeatures" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/><w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/><w:compatSetting w:name="differentiateMultirowTableHeaders" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/></w:compat><w:themeFontLang w:val="{PolicyDocument.Language}"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>
        """;

    public static readonly PackedPart Settings = PackedPart.ToKeep(Encoding.UTF8.GetBytes(SettingsXml));
    public static readonly PackedPart PackageRelationships = PackedPart.ToKeep(Relationships.OfPackage());
    public static readonly PackedPart StampProperties = PackedPart.ToKeep(StampPart.Properties());
    public static readonly PackedPart StampRelationships = PackedPart.ToKeep(Relationships.OfStamp());

    private static readonly PackedPart Types = PackedPart.ToKeep(Package.ContentTypes.Write(firstFooter: false));
    private static readonly PackedPart TypesWithFirstFooter = PackedPart.ToKeep(Package.ContentTypes.Write(firstFooter: true));

    public static PackedPart ContentTypes(bool firstFooter) => firstFooter ? TypesWithFirstFooter : Types;
}
