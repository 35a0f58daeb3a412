using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Running;

/// <summary>Writes the page and its headers and footers; the first page has its own.</summary>
internal static class SectionWriter
{
    public static void Write(Markup xml, bool firstFooter)
    {
        xml.Literal("""<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:headerReference w:type="first" r:id="rIdFirstHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/>""");
        if (firstFooter)
            xml.Literal("""<w:footerReference w:type="first" r:id="rIdFirstFooter"/>""");
        xml.Write($"""<w:pgSz w:w="{Page.Width}" w:h="{Page.Height}"/><w:pgMar w:top="{Page.Top}" w:right="{Page.Side}" w:bottom="{Page.Bottom}" w:left="{Page.Side}" w:header="{Page.HeaderDistance}" w:footer="{Page.FooterDistance}" w:gutter="0"/><w:titlePg/></w:sectPr>""");
    }
}
