using System.Globalization;
using PolicyForge.Documents.Word.Inlines;
using PolicyForge.Documents.Word.Measure;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Blocks;

/// <summary>Writes a table; an empty cell becomes a field to fill in.</summary>
internal static class TableWriter
{
    /// <summary>A table of so many rows is not torn apart.</summary>
    private const int Short = 8;

    public static void Write(Pen pen, Table table, Place place)
    {
        // Word takes a table without rows for damage.
        if (table.Rows.Count == 0)
            return;

        var grid = new TableGrid(table);
        var widths = ColumnWidths.Of(grid, place.Width, pen.Pages.Typeface);
        var ruled = pen.Ruled;
        pen.Ruled = false;

        TableMarkup.OpenTable(pen, StyleIds.Table, widths, place.Left, headerRow: table.HeaderRows > 0, labelColumn: HasLabels(table), caption: Caption(table, pen.NextTable()));
        for (var row = 0; row < table.Rows.Count; row++)
        {
            TableMarkup.OpenRow(pen, header: row < table.HeaderRows, height: RowHeight.Of(grid, row, table.HeaderRows));
            foreach (var slot in grid.Rows[row])
                WriteCell(pen, grid, slot, row, widths);
            TableMarkup.CloseRow(pen);
        }

        TableMarkup.CloseTable(pen);
        pen.Ruled = ruled;
    }

    /// <summary>How many of the first rows stay together: all of a short table, else those that show what it is about.</summary>
    public static int RowsTogether(Table table) =>
        Math.Min(table.Rows.Count, table.Rows.Count <= Short ? Short : table.HeaderRows + 2);

    private static bool KeepsNext(Table table, int row) => row < RowsTogether(table) - 1;

    /// <summary>In a form without a header row, the first cell says what the others hold.</summary>
    private static bool HasLabels(Table table) => table.HeaderRows == 0 && table.Columns.Count > 1;

    /// <summary>What a screen reader calls the table.</summary>
    private static string Caption(Table table, int number)
    {
        var headers = table.Rows.Take(table.HeaderRows).SelectMany(row => row.Cells)
            .Select(cell => PolicyForge.Documents.Words.Printed(cell.Content).Trim())
            .Where(words => words.Length > 0)
            .ToList();
        var name = string.Create(CultureInfo.InvariantCulture, $"Table {number}");
        return headers.Count == 0 ? name : $"{name}: {string.Join(", ", headers)}";
    }

    private static void WriteCell(Pen pen, TableGrid grid, GridSlot slot, int row, int[] widths)
    {
        var width = slot.Width(widths);
        TableMarkup.OpenCell(pen, width, slot.Columns, slot.Merge);
        var place = Place.Cell(width, grid.Table.Columns[slot.Column].Alignment) with { KeepNext = KeepsNext(grid.Table, row) };
        if (slot.Merge == Merge.Continues)
            ParagraphWriter.Write(pen, new Paragraph(null, []), place.Style, new(KeepNext: place.KeepNext));
        else if (slot.Cell.Content.Count > 0)
            BlockWriter.Write(pen, slot.Cell.Content, place);
        else
            WriteFillIn(pen, grid.Name(slot, row), place);
        TableMarkup.CloseCell(pen);
    }

    private static void WriteFillIn(Pen pen, string name, Place place)
    {
        pen.Open(place.Style, place.Look());
        FillInWriter.Write(pen, name);
        pen.Close();
    }
}
