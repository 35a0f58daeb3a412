using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Running;

/// <summary>Writes the headers: the organisation at the left, its logo at the right, larger on the first page.</summary>
internal static class HeaderWriter
{
    public static byte[] Write(PolicyDocument document, bool first)
    {
        using var xml = new Markup();
        xml.Literal(Xml.Declaration);
        xml.Literal($"<w:hdr {Xml.Running}>");
        xml.Write($"""<w:p><w:pPr><w:pStyle w:val="{(first ? StyleIds.FirstHeader : StyleIds.Header)}"/></w:pPr>""");
        if (document.Edition == Edition.Draft && !(first && document.Layout.Cover))
            Watermark.Write(xml, first ? 2 : 1);
        xml.Write($"<w:r><w:t>{document.Organisation.Name}</w:t></w:r>");
        if (document.Organisation.Logo is { } logo)
            WriteLogo(xml, logo, first);
        xml.Literal("</w:p></w:hdr>");
        return xml.ToArray();
    }

    private static void WriteLogo(Markup xml, Logo logo, bool first)
    {
        xml.Literal("<w:r><w:tab/></w:r>");
        var (width, height) = first ? (190.0, 56.0) : (110.0, 24.0);
        PictureWriter.Write(xml, logo, first ? 2 : 1, width, height);
    }
}
