namespace PolicyForge.Documents.Word.Package;

/// <summary>Writes the document properties that Word shows under File, Info.</summary>
internal static class PropertiesParts
{
    public static byte[] Core(PolicyDocument document)
    {
        using var xml = new Markup();
        xml.Literal(Xml.Declaration);
        xml.Literal("""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">""");
        xml.Write($"<dc:title>{document.Title}</dc:title><dc:creator>{document.Organisation.Name}</dc:creator><dc:language>{PolicyDocument.Language}</dc:language>");
        xml.Write($"<cp:category>{Front.Facts.Kind(document)}</cp:category><cp:contentStatus>{document.Stamp.Status}</cp:contentStatus>");
        if (document.Running.Version is { } version)
            xml.Write($"<cp:version>{version}</cp:version>");
        xml.Literal("</cp:coreProperties>");
        return xml.ToArray();
    }

    public static byte[] App(PolicyDocument document)
    {
        using var xml = new Markup();
        xml.Literal(Xml.Declaration);
        xml.Literal("""<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">""");
        xml.Write($"<Application>PolicyForge</Application><Company>{document.Organisation.Name}</Company></Properties>");
        return xml.ToArray();
    }

    /// <summary>The stamp's chief facts, for programs that read properties only.</summary>
    public static byte[] Custom(Stamp stamp, string contentHash)
    {
        (string Name, string? Value)[] properties =
        [
            ("PolicyForge.Policy", stamp.Policy),
            ("PolicyForge.ModelVersion", stamp.ModelVersion),
            ("PolicyForge.Organisation", stamp.Organisation),
            ("PolicyForge.Version", stamp.Version),
            ("PolicyForge.Status", stamp.Status),
            ("PolicyForge.Review", StampPart.Iso(stamp.Review)),
            ("PolicyForge.ContentHash", contentHash),
        ];
        using var xml = new Markup();
        xml.Literal(Xml.Declaration);
        xml.Literal("""<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">""");
        var id = 2;
        foreach (var (name, value) in properties.Where(property => property.Value is not null))
            xml.Write($$"""<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="{{id++}}" name="{{name}}"><vt:lpwstr>{{value}}</vt:lpwstr></property>""");
        xml.Literal("</Properties>");
        return xml.ToArray();
    }
}
