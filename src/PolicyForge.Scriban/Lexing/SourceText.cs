namespace PolicyForge.Scriban;

/// <summary>The text of a template and the path it came from.</summary>
internal sealed class SourceText(string path, string text)
{
    // Most templates are never asked for a line, so the lines are counted when the first one is.
    private int[]? lineStarts;

    public string Path { get; } = path;

    public string Text { get; } = text;

    public TextPosition PositionAt(int offset)
    {
        lineStarts ??= FindLineStarts(Text);
        var line = Array.BinarySearch(lineStarts, offset);
        if (line < 0)
            line = ~line - 1;

        return new TextPosition(offset, line, offset - lineStarts[line]);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', end + 1))
            starts.Add(end + 1);

        return [.. starts];
    }
}
