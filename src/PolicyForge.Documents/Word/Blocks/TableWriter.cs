using PolicyForge.Documents.Word.Inlines;
using PolicyForge.Documents.Word.Measure;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Blocks;

/// <summary>Writes a table; an empty cell becomes a field to fill in.</summary>
internal static class TableWriter
{
    public static void Write(Pen pen, Table table, Place place)
    {
        // Word takes a table without rows for damage.
        if (table.Rows.Count == 0)
            return;

        var grid = new TableGrid(table);
        var widths = ColumnWidths.Of(grid, place.Width);
        var ruled = pen.Ruled;
        pen.Ruled = false;

        TableMarkup.OpenTable(pen, StyleIds.Table, widths, place.Left, headerRow: table.HeaderRows > 0);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            TableMarkup.OpenRow(pen, header: row < table.HeaderRows);
            foreach (var slot in grid.Rows[row])
                WriteCell(pen, grid, slot, row, widths);
            TableMarkup.CloseRow(pen);
        }

        TableMarkup.CloseTable(pen);
        pen.Ruled = ruled;
    }

    private static void WriteCell(Pen pen, TableGrid grid, GridSlot slot, int row, int[] widths)
    {
        var width = slot.Width(widths);
        TableMarkup.OpenCell(pen, width, slot.Columns, slot.Merge);
        var place = Place.Cell(width, grid.Table.Columns[slot.Column].Alignment) with { KeepNext = row < grid.Table.HeaderRows };
        if (slot.Merge == Merge.Continues)
            ParagraphWriter.Write(pen, new Paragraph(null, []), place.Style, new());
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
