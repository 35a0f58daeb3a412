using System.Reflection;

namespace PolicyForge.Documents.Html;

/// <summary>Writes a document as HTML that people read on a screen, with a screen reader, on a phone and on paper.</summary>
public static class HtmlWriter
{
    private static readonly Lazy<string> Style = new(ReadStyle);

    /// <summary><paramref name="document"/> as HTML; the same document gives the same text.</summary>
    public static string Write(PolicyDocument document, HtmlForm form)
    {
        ArgumentNullException.ThrowIfNull(document);
        var html = new HtmlText();
        if (form == HtmlForm.Page)
            WritePage(html, document);
        else
            WriteArticle(html, document, toolsOf: null);
        return html.ToString();
    }

    /// <summary><paramref name="document"/> as a fragment with tools at its sections and clauses, for the page that it stands in.</summary>
    /// <param name="document">The document.</param>
    /// <param name="toolsOf">The HTML to put after the heading or clause with an id, or null.</param>
    public static string Write(PolicyDocument document, Func<string, string?> toolsOf)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(toolsOf);
        var html = new HtmlText();
        WriteArticle(html, document, toolsOf);
        return html.ToString();
    }

    /// <summary>Passages alone, to stand in another page that brings the style.</summary>
    public static string Write(ValueList<Block> passages)
    {
        var html = new HtmlText();
        new BlockHtml(html, toolsOf: null).Write(passages);
        return html.ToString();
    }

    private static void WritePage(HtmlText html, PolicyDocument document)
    {
        html.Raw("<!doctype html>\n<html lang=\"").Raw(PolicyDocument.Language).Raw("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
            .Text($"{document.Title} – {document.Organisation.Name}").Raw("</title>\n<style>\n")
            .Raw(Style.Value).Raw(BrandStyle.Of(document.Organisation)).Raw("</style>\n</head>\n<body>\n")
            .Raw("<a class=\"skip\" href=\"#pf-policy\">Skip to the policy</a>\n<header class=\"masthead\">\n");
        WriteLogo(html, document.Organisation.Logo);
        html.Raw("<p class=\"organisation\" dir=\"auto\">").Text(document.Organisation.Name).Raw("</p>\n</header>\n<main id=\"pf-policy\" tabindex=\"-1\">\n");
        WriteArticle(html, document, toolsOf: null);
        html.Raw("</main>\n</body>\n</html>\n");
    }

    private static void WriteArticle(HtmlText html, PolicyDocument document, Func<string, string?>? toolsOf)
    {
        html.Raw("<article class=\"policy\">\n");
        FrontHtml.Write(html, document);
        html.Raw("<div class=\"body\">\n");
        new BlockHtml(html, toolsOf).Write(document.Body);
        html.Raw("</div>\n");
        FrontHtml.WriteRevisions(html, document.Revisions);
        html.Raw("</article>\n");
    }

    private static void WriteLogo(HtmlText html, Logo? logo)
    {
        if (logo is null)
            return;
        var type = logo.Format == ImageFormat.Png ? "png" : "jpeg";
        html.Raw($"<img class=\"logo\" src=\"data:image/{type};base64,").Raw(Convert.ToBase64String([.. logo.Bytes])).Raw("\" width=\"").Number(logo.Width)
            .Raw("\" height=\"").Number(logo.Height).Raw("\" alt=\"").Text(logo.AlternativeText).Raw("\">\n");
    }

    private static string ReadStyle()
    {
        const string name = "PolicyForge.Documents.Html.document.css";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
