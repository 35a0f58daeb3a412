using System.Text;

namespace PolicyForge.Documents.Reading.Lines;

/// <summary>
/// Straightens a grid table whose bars no longer stand under each other because values of other lengths were filled in.
/// Every column is widened by the same factor, so that the shares of the width stay as drawn.
/// </summary>
internal static class GridAligner
{
    /// <summary>A stretch between two bars.</summary>
    /// <param name="Text">What stands between them.</param>
    /// <param name="First">The first column it covers.</param>
    /// <param name="Count">How many it covers.</param>
    private readonly record struct Piece(string Text, int First, int Count);

    /// <summary>Whether a line is the border that a grid table begins with.</summary>
    public static bool StartsGrid(ReadOnlySpan<char> line) => line.TrimStart(" ") is ['+', '-' or '=', .., '+'] border && IsBorder(border);

    /// <summary>Whether a line goes on with a grid table.</summary>
    public static bool ContinuesGrid(ReadOnlySpan<char> line) => line.TrimStart(" ") is ['|' or '+', ..];

    /// <summary><paramref name="lines"/> straight, as many lines as before, with every column drawn in the first.</summary>
    public static List<string> Align(List<string> lines)
    {
        var straight = Straight(lines);
        straight[0] = WithCorners(straight[0], Edges(straight));
        return straight;
    }

    // Markdig counts the columns in the first border, which a cell above several columns leaves out.
    private static string WithCorners(string border, List<int> edges)
    {
        var drawn = border.ToCharArray();
        foreach (var edge in edges.Where(edge => edge < drawn.Length))
            drawn[edge] = '+';
        return new string(drawn);
    }

    private static List<string> Straight(List<string> lines)
    {
        var indent = lines[0].Length - lines[0].TrimStart(' ').Length;
        var edges = Edges(lines);
        if (lines.TrueForAll(line => IsStraight(line, edges)))
            return [.. lines];

        var rows = lines.ConvertAll(line => Pieces(line.TrimStart(' '), indent, edges));
        var widths = Widths(rows, edges);
        var start = new string(' ', indent);
        return [.. lines.Select((line, i) => start + Drawn(line.TrimStart(' '), rows[i], widths))];
    }

    private static bool IsBorder(ReadOnlySpan<char> line) => line is ['+', ..] && line.IndexOfAnyExcept("+-=:") < 0;

    // The places of the bars, as the borders draw them.
    private static List<int> Edges(List<string> lines)
    {
        var edges = new SortedSet<int>();
        foreach (var line in lines.Where(line => IsBorder(line.AsSpan().TrimStart(" "))))
        {
            for (var i = line.IndexOf('+', StringComparison.Ordinal); i >= 0; i = line.IndexOf('+', i + 1))
                edges.Add(i);
        }
        return [.. edges];
    }

    private static bool IsStraight(string line, List<int> edges) =>
        line.Length == edges[^1] + 1
        && line[^1] is '|' or '+'
        && !(line[edges[0]] == '|' && HasCorners(line))
        && Bars(line).TrueForAll(edges.Contains);

    // The places of the bars of a line; also of the corners, on a line that is border and text at once.
    private static List<int> Bars(string line)
    {
        var corners = HasCorners(line);
        var bars = new List<int>();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
                i++;
            else if (line[i] == '|' || (corners && line[i] == '+'))
                bars.Add(i);
        }
        return bars;
    }

    private static bool HasCorners(string line) =>
        line.Contains("+-", StringComparison.Ordinal) || line.Contains("-+", StringComparison.Ordinal) || line.Contains("+=", StringComparison.Ordinal);

    private static List<Piece> Pieces(string line, int indent, List<int> edges)
    {
        var bars = Bars(line);
        var texts = new List<string>();
        for (var i = 0; i + 1 < bars.Count; i++)
            texts.Add(line[(bars[i] + 1)..bars[i + 1]]);
        return Placed(texts, [.. edges.Select(edge => edge - indent)]);
    }

    // A piece that still fits between two edges stands there, counted from either side; what changed its length takes the rest.
    private static List<Piece> Placed(List<string> texts, List<int> edges)
    {
        var columns = edges.Count - 1;
        if (texts.Count >= columns)
            return [.. texts.Take(columns).Select((text, i) => new Piece(text, i, 1))];

        var left = new List<Piece>();
        var right = new List<Piece>();
        var (from, to, first, last) = (0, columns, 0, texts.Count - 1);
        for (; first < last && edges.IndexOf(edges[from] + texts[first].Length + 1) is var end && end > from; first++, from = end)
            left.Add(new Piece(texts[first], from, end - from));
        for (; last > first && edges.IndexOf(edges[to] - texts[last].Length - 1) is var start && start >= from && start < to; last--, to = start)
            right.Insert(0, new Piece(texts[last], start, to - start));
        for (; first < last; first++, from++)
            left.Add(new Piece(texts[first], from, 1));
        if (first == last)
            left.Add(new Piece(texts[first], from, to - from));
        return [.. left, .. right];
    }

    private static List<int> Widths(List<List<Piece>> rows, List<int> edges)
    {
        var drawn = edges.Skip(1).Select((edge, i) => edge - edges[i] - 1).ToList();
        var factor = 1;
        foreach (var piece in rows.SelectMany(row => row))
        {
            var room = drawn.Skip(piece.First).Take(piece.Count).Sum();
            factor = Math.Max(factor, (piece.Text.TrimEnd().Length + Math.Max(room, 1)) / Math.Max(room, 1));
        }
        return drawn.ConvertAll(width => width * factor);
    }

    private static string Drawn(string line, List<Piece> pieces, List<int> widths)
    {
        var bar = HasCorners(line) ? '+' : '|';
        var drawn = new StringBuilder();
        for (var i = 0; i < pieces.Count; i++)
        {
            var width = widths.Skip(pieces[i].First).Take(pieces[i].Count).Sum() + pieces[i].Count - 1;
            var text = pieces[i].Text;
            drawn.Append(bar);
            if (text.Length > 0 && text.AsSpan().IndexOfAnyExcept("-=:") < 0)
                drawn.Append(text[0]).Append(text.Length > 1 ? text[1] : text[0], width - 2).Append(text[^1]);
            else
                drawn.Append(text.TrimEnd().PadRight(width));
        }
        return drawn.Append(bar).ToString();
    }
}
