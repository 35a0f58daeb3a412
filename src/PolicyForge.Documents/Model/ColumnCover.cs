namespace PolicyForge.Documents;

/// <summary>Tells in which column each cell of a row stands, when cells above it reach down into the row.</summary>
internal sealed class ColumnCover(int columns)
{
    // For each column, how many rows, this one included, a cell above still covers.
    private readonly int[] _covered = new int[columns];
    private readonly int[] _next = new int[columns];
    private int _column;

    /// <summary>The column of the next cell of the row.</summary>
    public int Place(TableCell cell)
    {
        while (_column < _covered.Length && _covered[_column] > 0)
            _column++;
        var place = _column;
        for (; _column < Math.Min(place + cell.ColumnSpan, _covered.Length); _column++)
            _next[_column] = cell.RowSpan;
        return place;
    }

    public void EndRow()
    {
        for (var i = 0; i < _covered.Length; i++)
            _covered[i] = Math.Max(0, Math.Max(_covered[i], _next[i]) - 1);
        Array.Clear(_next);
        _column = 0;
    }
}
