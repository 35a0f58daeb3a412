using System.Text;

namespace PolicyForge.Documents.Text;

/// <summary>Writes runs as Markdown.</summary>
internal static class MarkdownRuns
{
    /// <summary>The runs; a new line is <paramref name="lineBreak"/>.</summary>
    public static string Of(ValueList<Inline> runs, string lineBreak)
    {
        var text = new StringBuilder();
        foreach (var run in runs)
            text.Append(Of(run, lineBreak));
        return text.ToString();
    }

    private static string Of(Inline run, string lineBreak) => run switch
    {
        TextRun text => Emphasised(MarkdownEscapes.Text(text.Text), text.Style),
        LineBreak => lineBreak,
        Link link => $"[{Of(link.Text, " ")}]({Target(link.Address)})",
        Reference reference => Emphasised(MarkdownEscapes.Text(reference.Words + reference.Label), reference.Style),
        Field { Missing: true } field => Emphasised(MarkdownEscapes.Text(Words.Of(field.Text)), TextStyle.Bold),
        Field field => Of(field.Text, lineBreak),
        Marking marking => MarkdownEscapes.Text(marking.Text),
        TickBox => "☐",
        _ => "",
    };

    private static string Target(string address) => address.AsSpan().ContainsAny('(', ')') ? $"<{address}>" : address;

    // Emphasis cannot begin or end with a space.
    private static string Emphasised(string words, TextStyle style)
    {
        var inner = words.Trim(' ');
        if (style == TextStyle.Plain || inner.Length == 0)
            return words;
        var stars = new string('*', (style.HasFlag(TextStyle.Bold) ? 2 : 0) + (style.HasFlag(TextStyle.Italic) ? 1 : 0));
        var start = words.Length - words.TrimStart(' ').Length;
        return $"{words[..start]}{stars}{inner}{stars}{words[(start + inner.Length)..]}";
    }
}
