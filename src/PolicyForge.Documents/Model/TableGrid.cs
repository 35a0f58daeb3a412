namespace PolicyForge.Documents;

/// <summary>Lays the cells of a table out on its columns, where spans leave cells out.</summary>
internal sealed class TableGrid
{
    private static readonly TableCell Nothing = new(1, 1, []);

    public TableGrid(Table table)
    {
        Table = table;
        var reaching = new (GridSlot? Slot, int Rows)[table.Columns.Count];
        var rows = new List<GridSlot>[table.Rows.Count];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = Lay(table.Rows[row], reaching);
        Rows = rows;
    }

    public Table Table { get; }

    /// <summary>The slots of each row from left to right; together they cover every column.</summary>
    public IReadOnlyList<List<GridSlot>> Rows { get; }

    /// <summary>What a field is called: the words before it in its row and above it in the header.</summary>
    public string Name(GridSlot field, int row)
    {
        var labels = Rows[row].Where(slot => slot.Column < field.Column).Select(slot => slot.Words());
        var headers = Rows.Take(Table.HeaderRows)
            .SelectMany(slots => slots)
            .Where(slot => slot.Column <= field.Column && field.Column < slot.Column + slot.Columns)
            .Select(slot => slot.Words());
        var name = string.Join(", ", labels.Concat(headers).Where(words => words.Length > 0).Distinct());
        return name.Length > 0 ? name : "Fill in";
    }

    private static List<GridSlot> Lay(TableRow row, (GridSlot? Slot, int Rows)[] reaching)
    {
        var slots = new List<GridSlot>(reaching.Length);
        var next = 0;
        for (var column = 0; column < reaching.Length; column += slots[^1].Columns)
        {
            if (reaching[column] is { Rows: > 0, Slot: { } above })
                slots.Add(above with { Merge = Merge.Continues });
            else
                slots.Add(Take(next < row.Cells.Count ? row.Cells[next++] : Nothing, column, reaching));
            reaching[column].Rows--;
        }
        return slots;
    }

    private static GridSlot Take(TableCell cell, int column, (GridSlot? Slot, int Rows)[] reaching)
    {
        var columns = 1;
        while (columns < cell.ColumnSpan && column + columns < reaching.Length && reaching[column + columns].Rows <= 0)
            columns++;
        var slot = new GridSlot(cell, column, columns, cell.RowSpan > 1 ? Merge.Starts : Merge.None);
        reaching[column] = (slot, cell.RowSpan);
        return slot;
    }
}

/// <summary>A place of the grid: a cell, or where a cell above reaches down.</summary>
internal sealed record GridSlot(TableCell Cell, int Column, int Columns, Merge Merge)
{
    public string Words() => Documents.Words.Printed(Cell.Content);

    /// <summary>How wide it is when its columns are this wide.</summary>
    public int Width(ReadOnlySpan<int> columns)
    {
        var width = 0;
        foreach (var column in columns.Slice(Column, Columns))
            width += column;
        return width;
    }
}

/// <summary>How a cell stands to the cell above it.</summary>
internal enum Merge
{
    None,
    Starts,
    Continues,
}
