using System.Globalization;

namespace PolicyForge.Documents.Html;

/// <summary>Writes a table in a box of its own, which scrolls when the screen is narrow.</summary>
internal sealed class TableHtml(HtmlText html, BlockHtml blocks)
{
    public void Write(Table table, int number)
    {
        html.Raw("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table ").Number(number).Text(NameOf(table)).Raw("\">\n<table>\n");
        WriteColumns(table.Columns);
        var grid = new TableGrid(table);
        if (table.HeaderRows > 0)
            WriteRows(grid, "thead", 0, table.HeaderRows);
        WriteRows(grid, "tbody", table.HeaderRows, table.Rows.Count);
        html.Raw("</table>\n</div>\n");
    }

    private static string NameOf(Table table)
    {
        if (table.HeaderRows == 0)
            return "";
        var headers = table.Rows[0].Cells.Select(WordsOf).Where(words => words.Length > 0);
        return $": {string.Join(", ", headers)}";
    }

    private static string WordsOf(TableCell cell) =>
        string.Join(' ', cell.Content.OfType<Paragraph>().Select(paragraph => Words.Of(paragraph.Text).Trim()));

    private void WriteColumns(ValueList<TableColumn> columns)
    {
        if (columns.All(column => column.Share <= 0))
            return;
        html.Raw("<colgroup>");
        foreach (var column in columns)
            html.Raw(string.Create(CultureInfo.InvariantCulture, $"<col style=\"width:{column.Share * 100:0.#}%\">"));
        html.Raw("</colgroup>\n");
    }

    private void WriteRows(TableGrid grid, string group, int from, int to)
    {
        html.Raw($"<{group}>\n");
        for (var i = from; i < to; i++)
        {
            html.Raw("<tr>");
            foreach (var slot in grid.Rows[i].Where(slot => slot.Merge != Merge.Continues))
                WriteCell(grid.Table, slot.Cell, slot.Column, isHeader: i < grid.Table.HeaderRows);
            html.Raw("</tr>\n");
        }
        html.Raw($"</{group}>\n");
    }

    private void WriteCell(Table table, TableCell cell, int column, bool isHeader)
    {
        // In a form without a header row, the first cell says what the others hold.
        var isRowHeader = table.HeaderRows == 0 && column == 0 && table.Columns.Count > 1 && IsWords(cell);
        var tag = (isHeader && cell.Content.Count > 0) || isRowHeader ? "th" : "td";
        html.Raw($"<{tag}");
        if (tag == "th")
            html.Raw(isHeader ? " scope=\"col\"" : " scope=\"row\"");
        WriteSpan("colspan", cell.ColumnSpan);
        WriteSpan("rowspan", cell.RowSpan);
        if (table.Columns[column].Alignment is not ColumnAlignment.Left and var alignment)
            html.Raw(alignment == ColumnAlignment.Right ? " class=\"right\"" : " class=\"centre\"");
        html.Raw(">");
        WriteContent(cell.Content);
        html.Raw($"</{tag}>");
    }

    private static bool IsWords(TableCell cell) =>
        cell.Content is [Paragraph paragraph] && !paragraph.Text.Any(run => run is TickBox);

    private void WriteSpan(string attribute, int span)
    {
        if (span > 1)
            html.Raw($" {attribute}=\"").Number(span).Raw("\"");
    }

    private void WriteContent(ValueList<Block> content)
    {
        if (content is [Paragraph { Id: null } words])
            RunHtml.Write(html, words.Text);
        else
            blocks.Write(content);
    }
}
