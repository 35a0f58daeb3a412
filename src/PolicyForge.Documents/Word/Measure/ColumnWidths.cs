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

    public static int[] Of(TableGrid grid, int width, Typeface face)
    {
        var shares = grid.Table.Columns.Select(column => column.Share).ToArray();
        return Whole(shares.All(share => share > 0) ? shares : Estimated(grid, width, face), width);
    }

    private static double[] Estimated(TableGrid grid, int width, Typeface face)
    {
        var needs = Measured(grid, face);
        if (needs.Sum(need => need.Word) >= width)
            return Squeezed(needs, width);
        return needs.Sum(need => need.Wish) <= width
            ? [.. needs.Select(need => need.Wish)]
            : Stretched(needs, need => need.Word, need => need.Wish, width);
    }

    /// <summary>Columns that take no more than their fair share keep it; the others break their words.</summary>
    private static double[] Squeezed(Need[] needs, int width)
    {
        var fair = (double)width / needs.Length;
        var wide = needs.Where(need => need.Word > fair).ToArray();
        var room = width - needs.Where(need => need.Word <= fair).Sum(need => need.Word);
        var squeezed = new Queue<double>(Broken(wide, room));
        return [.. needs.Select(need => need.Word > fair ? squeezed.Dequeue() : need.Word)];
    }

    private static double[] Broken(Need[] wide, double room)
    {
        var parts = wide.Sum(need => need.Part);
        return parts < room
            ? Stretched(wide, need => need.Part, need => need.Word, room)
            : [.. wide.Select(need => need.Part * room / parts)];
    }

    /// <summary>Widths between a low and a high one, all at the same share of the way, that fill the room.</summary>
    private static double[] Stretched(Need[] needs, Func<Need, double> low, Func<Need, double> high, double room)
    {
        var lowest = needs.Sum(low);
        var stretch = (room - lowest) / (needs.Sum(high) - lowest);
        return [.. needs.Select(need => low(need) + (high(need) - low(need)) * stretch)];
    }

    private static Need[] Measured(TableGrid grid, Typeface face)
    {
        var needs = Enumerable.Repeat(new Need(Padding, Padding, Padding), grid.Table.Columns.Count).ToArray();
        foreach (var slot in grid.Rows.SelectMany(row => row).Where(slot => slot.Columns == 1))
            needs[slot.Column] = needs[slot.Column].And(Measured(slot.Cell, face));
        return needs;
    }

    private static Need Measured(TableCell cell, Typeface face)
    {
        var need = new Need(Padding, Padding, cell.Content.Count == 0 ? FillInWidth + Padding : Padding);
        foreach (var line in CellLine.Of(cell.Content))
            need = need.And(Measured(line, face));
        return need;
    }

    private static Need Measured(CellLine line, Typeface face)
    {
        var size = TypeScale.Cell.Size * 1.06 * face.Width;
        var around = Padding + line.Indent;
        return new(
            around + 20 * TextMeasure.LongestPart(line.Words, size),
            around + 20 * TextMeasure.LongestWord(line.Words, size),
            around + 20 * TextMeasure.Width(line.Words, size));
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

    /// <summary>What a column needs.</summary>
    /// <param name="Part">The width of its longest word when addresses break.</param>
    /// <param name="Word">The width of its longest word.</param>
    /// <param name="Wish">The width at which nothing would wrap.</param>
    private readonly record struct Need(double Part, double Word, double Wish)
    {
        public Need And(Need other) =>
            new(Math.Max(Part, other.Part), Math.Max(Word, other.Word), Math.Max(Wish, other.Wish));
    }
}
