using PolicyForge.Documents.Reading.Dialect;

namespace PolicyForge.Documents.Reading.Lines;

/// <summary>Finds what keeps a grid table from being read, so that its bars are not printed as words.</summary>
internal static class GridMistakes
{
    private const int Shown = 40;

    /// <summary>What is wrong with a line that is meant as a border but cannot begin a table; null for any other line.</summary>
    public static string? InBorder(ReadOnlySpan<char> line)
    {
        var border = line.Trim(' ');
        var isMeant = border.Contains('+') && border.IndexOfAnyExcept("+-=:") < 0 && (border.Contains("--", StringComparison.Ordinal) || border.Contains("==", StringComparison.Ordinal));
        return isMeant && !GridAligner.StartsGrid(border) ? NoEnd(border) : null;
    }

    /// <summary>What is wrong with the lines of a grid table; null when they can be read.</summary>
    public static string? In(List<string> lines)
    {
        var columns = lines.Max(line => GridAligner.StartsGrid(line) ? line.Count(character => character == '+') - 1 : 0);
        foreach (var line in lines)
        {
            if (line[^1] is not ('|' or '+'))
                return NoEnd(line.AsSpan().Trim(' '));
            if (Cells(line) > columns)
                return $"“{Quoted(line.Trim(' '))}” has more cells than the borders of its table. Draw a + for each column, or write \\| for a bar that is to be printed.";
        }
        return null;
    }

    private static string NoEnd(ReadOnlySpan<char> line) =>
        $"“{Quoted(line.ToString())}” is not closed. Begin and end each border of a grid table with + and each row with |.";

    private static int Cells(string line)
    {
        var bars = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
                i++;
            else if (line[i] == '|')
                bars++;
        }
        return bars - 1;
    }

    private static string Quoted(string line)
    {
        var words = FenceInlineParser.Strip(line);
        return words.Length <= Shown ? words : words[..Shown] + "…";
    }
}
