using PolicyForge.Documents.Word.Inlines;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Blocks;

/// <summary>Writes a slip to sign: the declaration, then lines to fill in, on one page.</summary>
internal static class SignOffWriter
{
    private const int LineHeight = 624;

    public static void Write(Pen pen, SignOff slip, Place place)
    {
        var label = place.Width / 4;
        int[] widths = [label, place.Width - label];
        var ruled = pen.Ruled;
        pen.Ruled = false;

        TableMarkup.OpenTable(pen, StyleIds.SlipTable, widths, place.Left, headerRow: slip.Content.Count > 0, labelColumn: true, caption: "Declaration to sign");
        if (slip.Content.Count > 0)
            WriteDeclaration(pen, slip.Content, place.Width);
        foreach (var line in SignOffLines.All)
            WriteLine(pen, line, widths, keepNext: line != SignOffLines.All[^1]);
        TableMarkup.CloseTable(pen);
        pen.Ruled = ruled;
    }

    private static void WriteDeclaration(Pen pen, ValueList<Block> content, int width)
    {
        TableMarkup.OpenRow(pen, header: true);
        TableMarkup.OpenCell(pen, width, columns: 2);
        var place = Place.Cell(width, ColumnAlignment.Left) with { Style = StyleIds.Declaration, KeepNext = true };
        BlockWriter.Write(pen, content, place);
        TableMarkup.CloseCell(pen);
        TableMarkup.CloseRow(pen);
    }

    private static void WriteLine(Pen pen, string label, int[] widths, bool keepNext)
    {
        var look = new ParagraphLook(KeepNext: keepNext);
        TableMarkup.OpenRow(pen, height: LineHeight);
        TableMarkup.OpenCell(pen, widths[0], middle: true);
        ParagraphWriter.Write(pen, label, StyleIds.Cell, look, new(Character: StyleIds.Label));
        TableMarkup.CloseCell(pen);
        TableMarkup.OpenCell(pen, widths[1], middle: true);
        pen.Open(StyleIds.Cell, look);
        FillInWriter.Write(pen, label);
        pen.Close();
        TableMarkup.CloseCell(pen);
        TableMarkup.CloseRow(pen);
    }
}
