using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Inlines;

/// <summary>Writes a link; one that leads nowhere safe prints as its words.</summary>
internal static class LinkWriter
{
    public static void Write(Pen pen, Link link, RunLook look)
    {
        if (pen.Links.For(link.Address) is not { } id)
        {
            InlineWriter.Write(pen, link.Text, look);
            return;
        }

        pen.Xml.Write($"""<w:hyperlink r:id="{id}" w:history="1">""");
        InlineWriter.Write(pen, link.Text, look with { Character = StyleIds.Hyperlink });
        pen.Xml.Literal("</w:hyperlink>");
    }
}
