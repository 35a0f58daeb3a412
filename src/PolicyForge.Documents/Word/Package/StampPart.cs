using System.Globalization;

namespace PolicyForge.Documents.Word.Package;

/// <summary>Writes the custom XML part that says what the document is and what it was made from.</summary>
internal static class StampPart
{
    public static byte[] Write(PolicyDocument document, DocumentIndex index, string contentHash)
    {
        var stamp = document.Stamp;
        using var xml = new Markup();
        xml.Literal(Xml.Declaration);
        xml.Literal($"<stamp xmlns=\"{Xml.StampNamespace}\"");
        Attribute(xml, "title", document.Title);
        Attribute(xml, "edition", document.Edition.ToString());
        Attribute(xml, "policy", stamp.Policy);
        Attribute(xml, "modelVersion", stamp.ModelVersion);
        Attribute(xml, "organisation", stamp.Organisation);
        Attribute(xml, "version", stamp.Version);
        Attribute(xml, "status", stamp.Status);
        Attribute(xml, "review", Iso(stamp.Review));
        Attribute(xml, "contentHash", contentHash);
        xml.Literal(">");
        foreach (var answer in stamp.Answers)
            WriteAnswer(xml, answer);
        foreach (var id in index.Clauses)
            xml.Write($"""<clause id="{id}" bookmark="{index.Bookmark(id)}"/>""");
        xml.Literal("</stamp>");
        return xml.ToArray();
    }

    /// <summary>Ties the part to its namespace; the id is the stamp's own, the same in every document.</summary>
    public static byte[] Properties()
    {
        using var xml = new Markup();
        xml.Literal(Xml.Declaration);
        xml.Write($$"""<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{6F0C4B7E-52A1-4E0B-9D53-7C1B8E2F4A90}"><ds:schemaRefs><ds:schemaRef ds:uri="{{Xml.StampNamespace}}"/></ds:schemaRefs></ds:datastoreItem>""");
        return xml.ToArray();
    }

    public static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteAnswer(Markup xml, StampedAnswer answer)
    {
        xml.Write($"""<answer question="{answer.Question}">""");
        foreach (var line in answer.Value.Split('\n'))
            xml.Write($"<line>{line.TrimEnd('\r')}</line>");
        xml.Literal("</answer>");
    }

    private static void Attribute(Markup xml, string name, string? value)
    {
        if (value is not null)
            xml.Write($" {name}=\"{value}\"");
    }
}
