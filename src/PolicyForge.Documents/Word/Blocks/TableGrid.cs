using PolicyForge.Documents.Word.Inlines;

namespace PolicyForge.Documents.Word.Blocks;

/// <summary>A place of the grid: a cell, or where a cell above reaches down.</summary>
internal sealed record GridSlot(TableCell Cell, int Column, int Columns, Merge Merge);

/// <summary>Lays the cells of a table out on its columns, where spans leave cells out.</summary>
internal sealed class TableGrid
{
    private readonly Table _table;

    public TableGrid(Table table)
    {
        _table = table;
        Rows = Lay(table);
    }

    /// <summary>The slots of each row from left to right; together they cover every column.</summary>
    public IReadOnlyList<List<GridSlot>> Rows { get; }

    /// <summary>What a field is called: the words before it in its row and above it in the header.</summary>
    public string Name(GridSlot field, int row)
    {
        var labels = Rows[row].Where(slot => slot.Column < field.Column).Select(Words);
        var headers = Rows.Take(_table.HeaderRows)
            .SelectMany(slots => slots)
            .Where(slot => slot.Column <= field.Column && field.Column < slot.Column + slot.Columns)
            .Select(Words);
        var name = string.Join(", ", labels.Concat(headers).Where(words => words.Length > 0).Distinct());
        return name.Length > 0 ? name : "Fill in";
    }

    private static string Words(GridSlot slot) => PlainText.Of(slot.Cell.Content);

    private static List<GridSlot>[] Lay(Table table)
    {
        var reaching = new (GridSlot Slot, int Rows)[table.Columns.Count];
        return [.. table.Rows.Select(row => Lay(row, reaching))];
    }

    private static List<GridSlot> Lay(TableRow row, (GridSlot Slot, int Rows)[] reaching)
    {
        var slots = new List<GridSlot>();
        var next = 0;
        for (var column = 0; column < reaching.Length; column += slots[^1].Columns)
        {
            if (reaching[column] is { Rows: > 0 } above)
                slots.Add(above.Slot with { Merge = Merge.Continues });
            else
                slots.Add(Take(next < row.Cells.Count ? row.Cells[next++] : new(1, 1, []), column, reaching));
            reaching[column].Rows--;
        }

        return slots;
    }

    private static GridSlot Take(TableCell cell, int column, (GridSlot Slot, int Rows)[] reaching)
    {
        var columns = 1;
        while (columns < cell.ColumnSpan && column + columns < reaching.Length && reaching[column + columns].Rows <= 0)
            columns++;
        var slot = new GridSlot(cell, column, columns, cell.RowSpan > 1 ? Merge.Starts : Merge.None);
        reaching[column] = (slot, cell.RowSpan);
        return slot;
    }
}
