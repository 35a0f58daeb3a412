namespace PolicyForge.Documents.Text;

/// <summary>Breaks words into lines.</summary>
internal static class LineWrap
{
    /// <summary>Lines of at most <paramref name="width"/> characters; a longer word is broken. At least one line.</summary>
    public static List<string> Wrap(string words, int width)
    {
        var lines = new List<string>();
        foreach (var line in words.Split('\n'))
            AddLines(lines, line.Trim(' '), width);
        return lines;
    }

    private static void AddLines(List<string> lines, string rest, int width)
    {
        while (rest.Length > width)
        {
            var space = rest.LastIndexOf(' ', width);
            var length = space > 0 ? space : width;
            lines.Add(rest[..length]);
            rest = rest[length..].TrimStart(' ');
        }
        lines.Add(rest);
    }
}
