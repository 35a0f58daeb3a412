namespace PolicyForge.Documents.Html;

/// <summary>Writes what stands round the body: title, gaps, document control, statements, contents, revisions.</summary>
internal static class FrontHtml
{
    public static void Write(HtmlText html, PolicyDocument document)
    {
        if (document.Edition == Edition.Draft)
            html.Raw("<p class=\"draft\"><strong>DRAFT</strong> This document is not in force.</p>\n");
        html.Raw("<h1 dir=\"auto\">").Text(document.Title).Raw("</h1>\n");
        WriteRunning(html, document.Running);
        WriteGaps(html, document.Gaps);
        WriteControl(html, document.Control);
        foreach (var statement in document.Statements)
            html.Raw($"<p class=\"statement {ClassOf(statement.Kind)}\" dir=\"auto\">").Text(statement.Text).Raw("</p>\n");
        if (document.Layout.Contents)
            WriteContents(html, document.Body);
    }

    public static void WriteRevisions(HtmlText html, ValueList<Revision> revisions)
    {
        if (revisions.Count == 0)
            return;
        html.Raw("<section class=\"revisions\" aria-labelledby=\"pf-revisions\">\n<h2 id=\"pf-revisions\">Revision history</h2>\n")
            .Raw("<div class=\"table\" role=\"region\" aria-label=\"Table of revisions\" tabindex=\"0\">\n<table>\n")
            .Raw("<thead><tr><th scope=\"col\">Version</th><th scope=\"col\">Date</th><th scope=\"col\">What changed</th></tr></thead>\n<tbody>\n");
        foreach (var revision in revisions)
        {
            html.Raw("<tr><th scope=\"row\">").Text(revision.Version).Raw("</th><td>").Text(revision.Date)
                .Raw("</td><td dir=\"auto\">").Text(revision.Summary).Raw("</td></tr>\n");
        }
        html.Raw("</tbody>\n</table>\n</div>\n</section>\n");
    }

    private static void WriteRunning(HtmlText html, RunningFacts running)
    {
        (string Label, string? Value)[] facts = [("Version", running.Version), (Words.Effective, running.Effective), ("Review", running.Review)];
        if (facts.All(fact => fact.Value is null))
            return;
        html.Raw("<ul class=\"running\" role=\"list\">");
        foreach (var (label, value) in facts.Where(fact => fact.Value is not null))
            html.Raw("<li>").Text(label).Raw(" <strong>").Text(value).Raw("</strong></li>");
        html.Raw("</ul>\n");
    }

    private static void WriteGaps(HtmlText html, ValueList<Gap> gaps)
    {
        if (gaps.Count == 0)
            return;
        html.Raw($"<section class=\"gaps\" aria-labelledby=\"pf-gaps\">\n<h2 id=\"pf-gaps\">{Words.Gaps}</h2>\n<ul>\n");
        foreach (var gap in gaps)
            html.Raw("<li data-source=\"").Text(gap.Source).Raw("\">").Text(gap.Ask).Raw("</li>\n");
        html.Raw("</ul>\n</section>\n");
    }

    private static void WriteControl(HtmlText html, ValueList<ControlRow> rows)
    {
        if (rows.Count == 0)
            return;
        html.Raw("<section class=\"control\" aria-labelledby=\"pf-control\">\n<h2 id=\"pf-control\">Document control</h2>\n<table>\n<tbody>\n");
        foreach (var row in rows)
        {
            html.Raw("<tr><th scope=\"row\">").Text(row.Label).Raw("</th><td dir=\"auto\">");
            for (var i = 0; i < row.Value.Count; i++)
                html.Raw(i == 0 ? "" : "<br>").Text(row.Value[i]);
            html.Raw("</td></tr>\n");
        }
        html.Raw("</tbody>\n</table>\n</section>\n");
    }

    private static void WriteContents(HtmlText html, ValueList<Block> body)
    {
        var sections = DocumentContents.Of(body);
        if (sections.Count == 0)
            return;
        html.Raw("<nav class=\"contents\" aria-labelledby=\"pf-contents\">\n<h2 id=\"pf-contents\">Contents</h2>\n<ol role=\"list\">\n");
        foreach (var section in sections)
        {
            html.Raw("<li><a href=\"#").Text(Uri.EscapeDataString(section.Id ?? "")).Raw("\">");
            if (section.Number is { } number)
                html.Raw("<span class=\"number\">").Text(number).Raw("</span> ");
            html.Raw("<span>").Text(Words.Of(section.Text)).Raw("</span></a></li>\n");
        }
        html.Raw("</ol>\n</nav>\n");
    }

    private static string ClassOf(StatementKind kind) => kind switch
    {
        StatementKind.Accessibility => "accessibility",
        StatementKind.Expiry => "expiry",
        StatementKind.Provenance => "provenance",
        _ => "contact",
    };
}
