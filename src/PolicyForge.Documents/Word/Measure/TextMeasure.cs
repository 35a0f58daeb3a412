namespace PolicyForge.Documents.Word.Measure;

/// <summary>
/// Estimates how wide words print. The widths are Helvetica's (and so Arial's), in thousandths of the size; for other
/// fonts the size is multiplied by <see cref="Styles.Typeface.Width"/>.
/// </summary>
internal static class TextMeasure
{
    private const int Capital = 700;
    private const int Other = 556;

    /// <summary>From the space to the tilde.</summary>
    private static ReadOnlySpan<ushort> Widths =>
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>The width of words on one line, in points.</summary>
    public static double Width(ReadOnlySpan<char> text, double size)
    {
        var width = 0;
        foreach (var character in text)
            width += Of(character);
        return width * size / 1000;
    }

    /// <summary>The width of the longest word, in points.</summary>
    public static double LongestWord(ReadOnlySpan<char> text, double size) => Longest(text, " ", size);

    /// <summary>The width of the longest word, in points, when addresses break at their signs as well.</summary>
    public static double LongestPart(ReadOnlySpan<char> text, double size) => Longest(text, " /-?&._@", size);

    private static double Longest(ReadOnlySpan<char> text, ReadOnlySpan<char> signs, double size)
    {
        var longest = 0.0;
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny(signs);
            var next = end < 0 ? text.Length : end + 1;
            longest = Math.Max(longest, Width(text[..next].TrimEnd(' '), size));
            text = text[next..];
        }

        return longest;
    }

    /// <summary>How many lines the words take when broken between words; at least 1.</summary>
    public static int Lines(ReadOnlySpan<char> text, double size, double available)
    {
        var room = (int)(Math.Max(available, size) * 1000 / size);
        var (lines, line) = (1, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var word = 0;
            for (; at < text.Length && text[at] != ' '; at++)
                word += Of(text[at]);
            if (line > 0 && line + word > room)
            {
                lines++;
                line = 0;
            }

            line += word + Widths[0];
        }

        return lines;
    }

    private static int Of(char character) =>
        character is >= ' ' and <= '~' ? Widths[character - ' '] : char.IsUpper(character) ? Capital : Other;
}
