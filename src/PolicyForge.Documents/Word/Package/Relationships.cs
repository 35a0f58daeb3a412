namespace PolicyForge.Documents.Word.Package;

/// <summary>Writes relationship parts with ids that are fixed in the code.</summary>
internal static class Relationships
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] OfPackage(bool stamped = true) => Write(xml =>
    {
        Add(xml, "rIdDocument", $"{Office}/officeDocument", "word/document.xml");
        Add(xml, "rIdCore", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        Add(xml, "rIdApp", $"{Office}/extended-properties", "docProps/app.xml");
        if (stamped)
            Add(xml, "rIdCustom", $"{Office}/custom-properties", "docProps/custom.xml");
    });

    public static byte[] OfDocument(LinkTable links, bool firstFooter, bool stamped = true) => Write(xml =>
    {
        Add(xml, "rIdStyles", $"{Office}/styles", "styles.xml");
        Add(xml, "rIdNumbering", $"{Office}/numbering", "numbering.xml");
        Add(xml, "rIdSettings", $"{Office}/settings", "settings.xml");
        Add(xml, "rIdFonts", $"{Office}/fontTable", "fontTable.xml");
        Add(xml, "rIdTheme", $"{Office}/theme", "theme/theme1.xml");
        Add(xml, "rIdHeader", $"{Office}/header", "header1.xml");
        Add(xml, "rIdFirstHeader", $"{Office}/header", "header2.xml");
        Add(xml, "rIdFooter", $"{Office}/footer", "footer1.xml");
        if (firstFooter)
            Add(xml, "rIdFirstFooter", $"{Office}/footer", "footer2.xml");
        if (stamped)
            Add(xml, "rIdStamp", $"{Office}/customXml", "../customXml/item1.xml");
        foreach (var (address, id) in links.All)
            xml.Write($"""<Relationship Id="{id}" Type="{Office}/hyperlink" Target="{address}" TargetMode="External"/>""");
    });

    public static byte[] OfHeader(string picture) =>
        Write(xml => Add(xml, Running.PictureWriter.Relationship, $"{Office}/image", picture));

    public static byte[] OfStamp() =>
        Write(static xml => Add(xml, "rIdProperties", $"{Office}/customXmlProps", "itemProps1.xml"));

    private static byte[] Write(Action<Markup> add)
    {
        using var xml = new Markup();
        xml.Literal(Xml.Declaration);
        xml.Literal("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">""");
        add(xml);
        xml.Literal("</Relationships>");
        return xml.ToArray();
    }

    private static void Add(Markup xml, string id, string type, string target) =>
        xml.Write($"""<Relationship Id="{id}" Type="{type}" Target="{target}"/>""");
}
