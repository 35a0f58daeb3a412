namespace PolicyForge.Documents.Word.Package;

/// <summary>Writes what kind of part each part is.</summary>
internal static class ContentTypes
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private const string Office = "application/vnd.openxmlformats-officedocument";

    public static byte[] Write(bool firstFooter, bool stamped = true)
    {
        using var xml = new Markup();
        xml.Literal(Xml.Declaration);
        xml.Literal("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>""");
        Add(xml, "/word/document.xml", $"{Word}.document.main+xml");
        Add(xml, "/word/styles.xml", $"{Word}.styles+xml");
        Add(xml, "/word/numbering.xml", $"{Word}.numbering+xml");
        Add(xml, "/word/settings.xml", $"{Word}.settings+xml");
        Add(xml, "/word/fontTable.xml", $"{Word}.fontTable+xml");
        Add(xml, "/word/theme/theme1.xml", $"{Office}.theme+xml");
        Add(xml, "/word/header1.xml", $"{Word}.header+xml");
        Add(xml, "/word/header2.xml", $"{Word}.header+xml");
        Add(xml, "/word/footer1.xml", $"{Word}.footer+xml");
        if (firstFooter)
            Add(xml, "/word/footer2.xml", $"{Word}.footer+xml");
        if (stamped)
            Add(xml, "/customXml/itemProps1.xml", $"{Office}.customXmlProperties+xml");
        Add(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Add(xml, "/docProps/app.xml", $"{Office}.extended-properties+xml");
        if (stamped)
            Add(xml, "/docProps/custom.xml", $"{Office}.custom-properties+xml");
        xml.Literal("</Types>");
        return xml.ToArray();
    }

    private static void Add(Markup xml, string part, string type) =>
        xml.Write($"""<Override PartName="{part}" ContentType="{type}"/>""");
}
