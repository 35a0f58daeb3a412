namespace PolicyForge.Documents.Html;

/// <summary>Writes runs.</summary>
internal static class RunHtml
{
    /// <summary>An empty box that a screen reader names.</summary>
    public const string Box = "<span class=\"box\" role=\"img\" aria-label=\"box to tick:\">☐</span>";

    public static void Write(HtmlText html, ValueList<Inline> runs)
    {
        foreach (var run in runs)
            Write(html, run);
    }

    private static void Write(HtmlText html, Inline run)
    {
        switch (run)
        {
            case TextRun text:
                Open(html, text.Style);
                html.Text(text.Text);
                Close(html, text.Style);
                break;
            case LineBreak:
                html.Raw("<br>");
                break;
            case Link link:
                html.Raw("<a href=\"").Text(link.Address).Raw("\">");
                Write(html, link.Text);
                html.Raw("</a>");
                break;
            case Reference reference:
                WriteReference(html, reference);
                break;
            case Field field:
                WriteField(html, field);
                break;
            case Marking marking:
                html.Raw("<span class=\"marking\">").Text(marking.Text).Raw("</span>");
                break;
            case TickBox:
                html.Raw(Box);
                break;
        }
    }

    private static void WriteReference(HtmlText html, Reference reference)
    {
        Open(html, reference.Style);
        html.Raw("<a class=\"reference\" href=\"#").Text(Uri.EscapeDataString(reference.Target)).Raw("\">")
            .Text(reference.Words).Text(reference.Label).Raw("</a>");
        Close(html, reference.Style);
    }

    // A value may be in another script than the sentence round it.
    private static void WriteField(HtmlText html, Field field)
    {
        var tag = field.Missing ? "mark" : "bdi";
        html.Raw(field.Missing ? "<mark class=\"missing\" data-source=\"" : "<bdi");
        if (field.Missing)
            html.Text(field.Source).Raw("\" dir=\"auto\"");
        html.Raw(">");
        Write(html, field.Text);
        html.Raw($"</{tag}>");
    }

    private static void Open(HtmlText html, TextStyle style)
    {
        if (style.HasFlag(TextStyle.Bold))
            html.Raw("<strong>");
        if (style.HasFlag(TextStyle.Italic))
            html.Raw("<em>");
    }

    private static void Close(HtmlText html, TextStyle style)
    {
        if (style.HasFlag(TextStyle.Italic))
            html.Raw("</em>");
        if (style.HasFlag(TextStyle.Bold))
            html.Raw("</strong>");
    }
}
