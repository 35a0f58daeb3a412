using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Measure;

/// <summary>
/// Shares a table's width out among its columns: as the columns ask or else by what they hold, where no column gets
/// less than its longest word while there is room. Grid and cells use the same figures, in twentieths of a point.
/// </summary>
internal static class ColumnWidths
{
    private const int Padding = 2 * Page.CellPadding + 60;

    /// <summary>A column to write in wants the width of a name.</summary>
    private const int FillInWidth = 2800;

    public static int[] Of(TableGrid grid, int width)
    {
        var shares = grid.Table.Columns.Select(column => column.Share).ToArray();
        return Whole(shares.All(share => share > 0) ? shares : Estimated(grid, width), width);
    }

    private static double[] Estimated(TableGrid grid, int width)
    {
        var (least, wished) = Measured(grid);
        var (leastSum, wishedSum) = (least.Sum(), wished.Sum());
        if (leastSum >= width)
            return least;
        if (wishedSum <= width)
            return wished;

        var stretch = (width - leastSum) / (wishedSum - leastSum);
        return [.. least.Zip(wished, (low, high) => low + (high - low) * stretch)];
    }

    /// <summary>The width that each column's longest word needs, and the width at which nothing would wrap.</summary>
    private static (double[] Least, double[] Wished) Measured(TableGrid grid)
    {
        var least = new double[grid.Table.Columns.Count];
        var wished = new double[grid.Table.Columns.Count];
        foreach (var slot in grid.Rows.SelectMany(row => row).Where(slot => slot.Columns == 1))
        {
            var (word, wish) = Measured(slot.Cell);
            least[slot.Column] = Math.Max(least[slot.Column], word + Padding);
            wished[slot.Column] = Math.Max(wished[slot.Column], wish + Padding);
        }

        return (least, wished);
    }

    private static (double Word, double Wish) Measured(TableCell cell)
    {
        var (word, wish) = (0.0, cell.Content.Count == 0 ? FillInWidth : 0.0);
        foreach (var line in CellLine.Of(cell.Content))
        {
            word = Math.Max(word, line.Indent + 20 * TextMeasure.LongestWord(line.Words, TypeScale.Cell.Size * 1.06));
            wish = Math.Max(wish, line.Indent + 20 * TextMeasure.Width(line.Words, TypeScale.Cell.Size * 1.06));
        }

        return (word, wish);
    }

    /// <summary>Whole numbers in these proportions that add up to the width.</summary>
    private static int[] Whole(double[] shares, int width)
    {
        var sum = shares.Sum();
        var widths = sum > 0
            ? shares.Select(share => (int)(share / sum * width)).ToArray()
            : [.. shares.Select(_ => width / shares.Length)];
        widths[^1] += width - widths.Sum();
        return widths;
    }
}
