using System.Text;

namespace PolicyForge.Documents.Text;

/// <summary>Draws a table with bars and dashes.</summary>
internal static class TableText
{
    private const int LeastColumn = 3;

    /// <summary>A cell in its place.</summary>
    private sealed record Placed(int Row, int Column, int ColumnSpan, int RowSpan, string Words);

    /// <summary>The lines of the table, at most <paramref name="room"/> wide if its columns allow.</summary>
    public static List<string> Draw(Table table, int room)
    {
        var cells = Place(table);
        var widths = Widths(table, cells, room);
        var lines = new List<string> { Border(table, cells, widths, 0) };
        for (var row = 0; row < table.Rows.Count; row++)
        {
            lines.AddRange(Row(cells, widths, row));
            lines.Add(Border(table, cells, widths, row + 1));
        }
        return lines;
    }

    private static List<Placed> Place(Table table)
    {
        var cells = new List<Placed>();
        var grid = new TableGrid(table);
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            foreach (var slot in grid.Rows[row].Where(slot => slot.Merge != Merge.Continues))
                cells.Add(new Placed(row, slot.Column, slot.Columns, slot.Cell.RowSpan, WordsOf(slot.Cell.Content)));
        }
        return cells;
    }

    // A cell's blocks, each on lines of its own.
    private static string WordsOf(ValueList<Block> content)
    {
        if (content is [Paragraph paragraph])
            return RunText.Of(paragraph.Text);
        var page = new TextPage();
        new BlockText(page).Write(content);
        return string.Join('\n', page.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static int[] Widths(Table table, List<Placed> cells, int room)
    {
        var widths = new int[table.Columns.Count];
        var available = Math.Max(room - (3 * widths.Length) - 1, widths.Length * LeastColumn);
        for (var column = 0; column < widths.Length; column++)
            widths[column] = Math.Max(LeastColumn, (int)(table.Columns[column].Share * available));
        foreach (var cell in cells.Where(cell => cell.ColumnSpan == 1 && table.Columns[cell.Column].Share <= 0))
            widths[cell.Column] = Math.Max(widths[cell.Column], cell.Words.Split('\n').Max(line => line.Length));

        for (var over = widths.Sum() - available; over > 0; over--)
            widths[Array.IndexOf(widths, widths.Max())]--;
        foreach (var cell in cells.Where(cell => cell.ColumnSpan > 1))
            Widen(widths, cell, available);
        return widths;
    }

    private static void Widen(int[] widths, Placed cell, int available)
    {
        var wanted = Math.Min(cell.Words.Split('\n').Max(line => line.Length) - Span(widths, cell), available - widths.Sum());
        if (wanted > 0)
            widths[cell.Column + cell.ColumnSpan - 1] += wanted;
    }

    private static int Span(int[] widths, Placed cell) =>
        widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum() + (3 * (cell.ColumnSpan - 1));

    private static List<string> Row(List<Placed> cells, int[] widths, int row)
    {
        var inRow = cells.Where(cell => Covers(cell, row)).OrderBy(cell => cell.Column).ToList();
        var wrapped = inRow.ConvertAll(cell => cell.Row == row ? LineWrap.Wrap(cell.Words, Span(widths, cell)) : []);
        var height = wrapped.Count == 0 ? 1 : Math.Max(1, wrapped.Max(lines => lines.Count));
        var drawn = new List<string>(height);
        for (var i = 0; i < height; i++)
        {
            var line = new StringBuilder("|");
            for (var c = 0; c < inRow.Count; c++)
                line.Append(' ').Append((i < wrapped[c].Count ? wrapped[c][i] : "").PadRight(Span(widths, inRow[c]))).Append(" |");
            drawn.Add(line.ToString());
        }
        return drawn;
    }

    // A border is broken where a cell reaches over it.
    private static string Border(Table table, List<Placed> cells, int[] widths, int below)
    {
        var dash = below > 0 && below == table.HeaderRows ? '=' : '-';
        var border = new StringBuilder("+");
        for (var column = 0; column < widths.Length; column++)
        {
            var reachesOver = cells.Exists(cell => cell.Row < below && Covers(cell, below) && IsIn(cell, column));
            border.Append(reachesOver ? ' ' : dash, widths[column] + 2).Append('+');
        }
        return border.ToString();
    }

    private static bool Covers(Placed cell, int row) => cell.Row <= row && row < cell.Row + cell.RowSpan;

    private static bool IsIn(Placed cell, int column) => cell.Column <= column && column < cell.Column + cell.ColumnSpan;
}
