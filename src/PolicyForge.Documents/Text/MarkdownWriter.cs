namespace PolicyForge.Documents.Text;

/// <summary>
/// Writes a document as CommonMark with pipe tables. Numbers stand in the text, so that every reader of Markdown shows the same.
/// </summary>
public static class MarkdownWriter
{
    /// <summary><paramref name="document"/> as Markdown; lines end in a line feed, and nothing follows the last.</summary>
    public static string Write(PolicyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<List<string>> parts = [.. Front(document), BlockMarkdown.Lines(document.Body), .. Revisions(document.Revisions)];
        return string.Join("\n\n", parts.Where(part => part.Count > 0).Select(part => string.Join('\n', part))).TrimEnd('\n') + "\n";
    }

    /// <summary>Passages as Markdown, without anything round them.</summary>
    public static string Write(ValueList<Block> passages) => string.Join('\n', BlockMarkdown.Lines(passages));

    private static IEnumerable<List<string>> Front(PolicyDocument document)
    {
        yield return [$"# {MarkdownEscapes.Text(document.Title)}"];
        yield return [MarkdownEscapes.Line(document.Organisation.Name)];
        if (document.Edition == Edition.Draft)
            yield return ["**DRAFT**: this document is not in force."];
        if (document.Control.Count > 0)
            yield return ["| Document control | |", "|---|---|", .. document.Control.Select(row => Row(row.Label, string.Join('\n', row.Value)))];
        foreach (var statement in document.Statements)
            yield return [MarkdownEscapes.Line(statement.Text)];
        if (document.Gaps.Count > 0)
            yield return [$"**{Words.Gaps}:**", "", .. document.Gaps.Select(gap => $"- {MarkdownEscapes.Line(gap.Ask)}")];
    }

    private static IEnumerable<List<string>> Revisions(ValueList<Revision> revisions)
    {
        if (revisions.Count == 0)
            yield break;
        yield return ["## Revision history"];
        yield return
        [
            "| Version | Date | What changed |",
            "|---|---|---|",
            .. revisions.Select(revision => Row(revision.Version, revision.Date, revision.Summary)),
        ];
    }

    private static string Row(params IEnumerable<string> cells) =>
        $"| {string.Join(" | ", cells.Select(cell => MarkdownEscapes.Text(cell).Replace("\n", "<br>", StringComparison.Ordinal)))} |";
}
