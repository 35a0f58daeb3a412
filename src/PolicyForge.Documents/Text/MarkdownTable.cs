namespace PolicyForge.Documents.Text;

/// <summary>Writes a table as a pipe table; Markdown has no cells that span, so what a cell covers is empty.</summary>
internal static class MarkdownTable
{
    private const string CellBreak = "<br>";

    public static List<string> Lines(Table table)
    {
        var rows = Rows(table);
        if (table.HeaderRows == 0)
            rows.Insert(0, new string[table.Columns.Count]);
        List<string> lines = [.. rows.Select(row => $"| {string.Join(" | ", row)} |")];
        lines.Insert(1, $"|{string.Join('|', table.Columns.Select(Dashes))}|");
        return lines;
    }

    private static List<string[]> Rows(Table table)
    {
        var rows = new List<string[]>();
        foreach (var row in new TableGrid(table).Rows)
        {
            var words = new string[table.Columns.Count];
            foreach (var slot in row.Where(slot => slot.Merge != Merge.Continues))
                words[slot.Column] = WordsOf(slot.Cell.Content);
            rows.Add(words);
        }
        return rows;
    }

    private static string WordsOf(ValueList<Block> content) => string.Join(CellBreak, content.SelectMany(Lines));

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Paragraph paragraph => [MarkdownRuns.Of(paragraph.Text, CellBreak)],
        ItemList list => list.Items.Select(item => $"{(list.Kind == ListKind.Tick ? "☐" : item.Label ?? "•")} {WordsOf(item.Content)}"),
        Clause clause => [WordsOf(clause.Content)],
        _ => [string.Join(CellBreak, BlockMarkdown.Lines([block]).Where(line => line.Length > 0))],
    };

    private static string Dashes(TableColumn column) => column.Alignment switch
    {
        ColumnAlignment.Centre => ":---:",
        ColumnAlignment.Right => "---:",
        _ => "---",
    };
}
