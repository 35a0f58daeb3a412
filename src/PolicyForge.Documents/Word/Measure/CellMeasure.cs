using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Measure;

/// <summary>Measures what table cells hold, in points.</summary>
internal sealed class CellMeasure(Typeface face)
{
    /// <summary>The space in a cell above and below its text, with the rule.</summary>
    public const double RowPadding = 8.3;

    /// <summary>The space between two paragraphs of a cell.</summary>
    private const double ParagraphPadding = 2.5;

    /// <summary>The height of words in a cell of a width, in twentieths of a point.</summary>
    public double Height(string words, int width) => TypeScale.Cell.Height(words, face, width - 2 * Page.CellPadding);

    /// <summary>The height of lines that are paragraphs of their own.</summary>
    public double Height(ValueList<string> lines, int width) =>
        lines.Sum(line => Height(line, width) + ParagraphPadding) - ParagraphPadding;

    /// <summary>The height of a row whose columns have these widths.</summary>
    public double Height(List<GridSlot> row, int[] widths) =>
        row.Max(slot => slot.Merge == Merge.None ? Height(slot, widths) : 0) + RowPadding;

    private double Height(GridSlot slot, int[] widths) =>
        Math.Max(TypeScale.Cell.LineHeight(face), Height(slot.Cell, slot.Width(widths)));

    private double Height(TableCell cell, int width) =>
        CellLine.Of(cell.Content).Sum(line => Height(line.Words, width - line.Indent) + ParagraphPadding) - ParagraphPadding;
}
