using Markdig;
using PolicyForge.Documents.Marks;
using PolicyForge.Documents.Reading.Blocks;
using PolicyForge.Documents.Reading.Dialect;
using PolicyForge.Documents.Reading.Lines;

namespace PolicyForge.Documents.Reading;

/// <summary>Reads the Markdown of a body, with its marks, into blocks.</summary>
public static class BodyReader
{
    /// <summary>
    /// The blocks of <paramref name="markedMarkdown"/>, not yet numbered. Whatever is wrong with the text is told in
    /// <see cref="ReadBody.Problems"/>; the rest is read all the same.
    /// </summary>
    /// <param name="markedMarkdown">Markdown with the fences of <see cref="MarkedText"/>.</param>
    /// <param name="marks">The marks that the fences name by index.</param>
    public static ReadBody Read(string markedMarkdown, IReadOnlyList<Mark> marks)
    {
        ArgumentNullException.ThrowIfNull(markedMarkdown);
        ArgumentNullException.ThrowIfNull(marks);

        var findings = new Findings();
        var lines = MarkedLines.Read(markedMarkdown, marks, findings);
        var blocks = Parse(lines, marks, findings);
        blocks = EmptySections.Remove(blocks, findings);
        foreach (var line in lines.BrokenPromises)
            findings.AddAt(line, BodyProblemKind.EmptyList, "A sentence ends in a colon, but nothing is left of the list after it.");
        foreach (var line in lines.LoneSlashes)
            findings.AddAt(line, BodyProblemKind.Residue, Residue.LoneSlash);
        foreach (var (line, message) in lines.BrokenGrids)
            findings.AddAt(line, BodyProblemKind.BrokenTable, message);
        return new ReadBody(blocks, findings.Clauses.ToValueList(), findings.Problems.Distinct().ToValueList());
    }

    private static ValueList<Block> Parse(MarkedLines lines, IReadOnlyList<Mark> marks, Findings findings)
    {
        try
        {
            var document = Markdown.Parse(lines.Markdown, PolicyMarkdown.Pipeline);
            return new BlockReader(marks, lines, findings).Read(document);
        }
        catch (ArgumentException error) when (error.Message.Contains("nested", StringComparison.Ordinal))
        {
            // Markdig's answer to text that was written to exhaust the stack.
            findings.Add(BodyProblemKind.NestingTooDeep, "The text is nested too deep to be read.");
            return [];
        }
    }
}
