namespace PolicyForge.Documents.Word.Blocks;

/// <summary>How high a row of a table is at least, in twentieths of a point, so that a pen can write in it.</summary>
internal static class RowHeight
{
    private const int ToWriteIn = 510;
    private const int ToSignIn = 567;

    /// <summary>The least height of a row, or 0 when its words alone decide.</summary>
    public static int Of(TableGrid grid, int row, int headerRows)
    {
        var fields = row < headerRows ? [] : grid.Rows[row].Where(IsField).Select(slot => grid.Name(slot, row)).ToList();
        if (fields.Count == 0)
            return 0;
        return fields.Exists(name => name.Contains("signature", StringComparison.OrdinalIgnoreCase)) ? ToSignIn : ToWriteIn;
    }

    private static bool IsField(GridSlot slot) => slot.Merge != Merge.Continues && slot.Cell.Content.Count == 0;
}
