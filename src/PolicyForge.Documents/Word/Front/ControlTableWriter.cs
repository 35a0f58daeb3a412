using PolicyForge.Documents.Word.Blocks;
using PolicyForge.Documents.Word.Inlines;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Front;

/// <summary>Writes the document control table; a fact that is still to come is a field to fill in.</summary>
internal static class ControlTableWriter
{
    public const int LabelWidth = 2500;
    public const int ValueWidth = Page.TextWidth - LabelWidth;

    public static void Write(Pen pen, ValueList<ControlRow> rows)
    {
        if (rows.Count == 0)
            return;
        ParagraphWriter.Write(pen, "Document control", StyleIds.FrontHeading, new(SpaceAfterTable: false));
        TableMarkup.OpenTable(pen, StyleIds.ControlTable, [LabelWidth, ValueWidth], labelColumn: true, caption: "Document control");
        foreach (var row in rows)
            WriteRow(pen, row);
        TableMarkup.CloseTable(pen);
    }

    private static void WriteRow(Pen pen, ControlRow row)
    {
        TableMarkup.OpenRow(pen);
        TableMarkup.OpenCell(pen, LabelWidth);
        ParagraphWriter.Write(pen, row.Label, StyleIds.Cell, new());
        TableMarkup.CloseCell(pen);
        TableMarkup.OpenCell(pen, ValueWidth);
        foreach (var line in row.Value)
            ParagraphWriter.Write(pen, line, StyleIds.Cell, new());
        if (row.Value.Count == 0)
            WriteFillIn(pen, row.Label);
        TableMarkup.CloseCell(pen);
        TableMarkup.CloseRow(pen);
    }

    private static void WriteFillIn(Pen pen, string label)
    {
        pen.Open(StyleIds.Cell);
        FillInWriter.Write(pen, label);
        pen.Close();
    }
}
