using Markdig.Extensions.Tables;
using PolicyForge.Documents.Reading.Runs;
using MarkdownTable = Markdig.Extensions.Tables.Table;
using MarkdownTableCell = Markdig.Extensions.Tables.TableCell;
using MarkdownTableRow = Markdig.Extensions.Tables.TableRow;

namespace PolicyForge.Documents.Reading.Blocks;

/// <summary>Reads pipe and grid tables.</summary>
internal sealed class TableReader(BlockReader blocks, Dictionary<int, string> dashes, Findings findings)
{
    /// <summary>The table, or null when nothing but its header is left.</summary>
    public Table? Read(MarkdownTable table, Level.Part part)
    {
        var columns = Columns(table);
        var level = Level.OfRows(table, part.Line, part.Inner);
        var rows = level.Parts.Select(row => ReadRow((MarkdownTableRow)row.Block, columns.Count)).ToList();
        Mark(rows, level);

        var headers = table.TakeWhile(row => row is MarkdownTableRow { IsHeader: true }).Count();
        if (headers == 1 && rows.Count > 1 && IsEmpty(rows[0]))
        {
            rows.RemoveAt(0);
            headers = 0;
        }
        if (rows.Count > headers)
            return new Table(columns, headers, rows.ToValueList());
        findings.Add(BodyProblemKind.EmptyTable, "Nothing is left of a table but its header; it was removed.");
        return null;
    }

    private static void Mark(List<TableRow> rows, Level level)
    {
        string? question = null;
        var end = -1;
        foreach (var wrap in level.Wraps)
        {
            var another = wrap.Fence.Mark is Marks.OptionMark option && option.Question == question && end == wrap.From - 1;
            (question, end) = ((wrap.Fence.Mark as Marks.OptionMark)?.Question, wrap.To);
            var (before, after) = Brackets.Markings(wrap.Fence.Mark, another);
            rows[wrap.From] = Brackets.In(rows[wrap.From], before, atStart: true);
            rows[wrap.To] = Brackets.In(rows[wrap.To], after, atStart: false);
        }
    }

    private TableRow ReadRow(MarkdownTableRow row, int columns)
    {
        var cells = new List<TableCell>(row.Count);
        foreach (var block in row)
        {
            var cell = (MarkdownTableCell)block;
            cells.Add(new TableCell(Math.Max(1, cell.ColumnSpan), Math.Max(1, cell.RowSpan), blocks.ReadInner(cell, [])));
        }
        var covered = cells.Sum(cell => cell.ColumnSpan);
        var spanned = row is [MarkdownTableCell { ColumnIndex: >= 0 }, ..];
        for (; !spanned && covered < columns; covered++)
            cells.Add(new TableCell(1, 1, []));
        return new TableRow(NameTicks(cells));
    }

    // A box alone in its cell is named by the first words of its row.
    private static ValueList<TableCell> NameTicks(List<TableCell> cells)
    {
        if (!cells.Exists(cell => HasNamelessTick(cell.Content)))
            return cells.ToValueList();
        var name = cells.Select(cell => cell.Content is [Paragraph first, ..] ? Words.Of(first.Text).Trim() : "").FirstOrDefault(words => words.Length > 0) ?? "";
        return cells.Select(cell => cell with { Content = NameTicks(cell.Content, name) }).ToValueList();
    }

    private static ValueList<Block> NameTicks(ValueList<Block> content, string name) =>
        HasNamelessTick(content)
            ? content.Select(block => block is Paragraph paragraph ? paragraph with { Text = TickNames.FillEmpty(paragraph.Text, name) } : block).ToValueList()
            : content;

    private static bool HasNamelessTick(ValueList<Block> content)
    {
        foreach (var block in content)
        {
            if (block is Paragraph { Text: [TickBox { Name: "" }] })
                return true;
        }
        return false;
    }

    private static bool IsEmpty(TableRow row) => row.Cells.All(cell => cell.Content.Count == 0);

    private ValueList<TableColumn> Columns(MarkdownTable table)
    {
        var count = table.Max(row => ((MarkdownTableRow)row).Sum(cell => Math.Max(1, ((MarkdownTableCell)cell).ColumnSpan)));
        var defined = table.ColumnDefinitions.Take(count).ToList();
        var widths = Widths(table, defined);
        var even = widths.Count != count || widths.Max() - widths.Min() < 0.01;
        return Enumerable.Range(0, count)
            .Select(i => new TableColumn(even ? 0 : Math.Round(widths[i] / widths.Sum(), 4), i < defined.Count ? AlignmentOf(defined[i]) : ColumnAlignment.Left))
            .ToValueList();
    }

    // Markdig leaves colons out of the length of dashes, so that :-: and --- would differ.
    private List<double> Widths(MarkdownTable table, List<TableColumnDefinition> defined) =>
        dashes.TryGetValue(table.Line + 1, out var row)
            ? [.. row.Trim(' ', '\t', '|').Split('|').Select(column => (double)column.Trim().Length)]
            : defined.ConvertAll(column => (double)column.Width);

    private static ColumnAlignment AlignmentOf(TableColumnDefinition column) => column.Alignment switch
    {
        TableColumnAlign.Center => ColumnAlignment.Centre,
        TableColumnAlign.Right => ColumnAlignment.Right,
        _ => ColumnAlignment.Left,
    };
}
