namespace PolicyForge.Documents.Reading.Lines;

/// <summary>The items of lists that a line may still go on with, outer before inner.</summary>
internal sealed class OpenItems
{
    /// <summary>An item.</summary>
    /// <param name="Indent">Where its marker stands.</param>
    /// <param name="Content">Where its words stand.</param>
    /// <param name="Kind">What the markers of its list look like.</param>
    private readonly record struct OpenItem(int Indent, int Content, string Kind);

    private readonly Stack<OpenItem> _items = new();

    /// <summary>Takes in a line with words.</summary>
    /// <param name="line">The line.</param>
    /// <param name="separated">Whether a blank line stands before it.</param>
    public void Read(ReadOnlySpan<char> line, bool separated)
    {
        var indent = IndentOf(line);
        var starts = LineShape.StartsItem(line);
        while ((starts || separated || line is ['#', ..]) && _items.TryPeek(out var open) && indent < open.Content)
            _items.Pop();
        if (starts)
            _items.Push(Item(line, indent));
    }

    /// <summary>Where words must stand to belong to the item that <paramref name="next"/> follows or goes on with; 0 when there is none.</summary>
    public int ContentBefore(ReadOnlySpan<char> next)
    {
        if (LineShape.StartsClause(next))
            return 0;
        var indent = IndentOf(next);
        var kind = LineShape.StartsItem(next) ? Item(next, indent).Kind : null;
        foreach (var open in _items)
        {
            if (indent >= open.Content || (indent >= open.Indent && kind == open.Kind))
                return open.Content;
        }
        return 0;
    }

    public static int IndentOf(ReadOnlySpan<char> line) => line.Length - line.TrimStart(' ').Length;

    private static OpenItem Item(ReadOnlySpan<char> line, int indent)
    {
        var text = line[indent..];
        var marker = text.IndexOf(' ') is var space and > 0 ? text[..space] : text;
        var words = text[marker.Length..].TrimStart(' ');
        return new OpenItem(indent, line.Length - words.Length, KindOf(marker));
    }

    private static string KindOf(ReadOnlySpan<char> marker) =>
        marker.Length == 1 ? marker.ToString() : (char.IsAsciiDigit(marker[0]) ? "1" : "a") + marker[^1];
}
