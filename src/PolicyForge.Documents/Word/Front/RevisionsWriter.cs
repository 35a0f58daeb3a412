using PolicyForge.Documents.Word.Blocks;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Front;

/// <summary>Writes the revision history.</summary>
internal static class RevisionsWriter
{
    public const int SummaryWidth = Page.TextWidth - 1200 - 2200;
    private static readonly int[] Columns = [1200, 2200, SummaryWidth];

    public static void Write(Pen pen, ValueList<Revision> revisions)
    {
        if (revisions.Count == 0)
            return;
        ParagraphWriter.Write(pen, "Revision history", StyleIds.FrontHeading, new(SpaceAfterTable: false));
        TableMarkup.OpenTable(pen, StyleIds.Table, Columns, headerRow: true, labelColumn: true, caption: "Revision history");
        WriteRow(pen, ["Version", "Date", "What changed"], header: true);
        foreach (var revision in revisions)
            WriteRow(pen, [revision.Version, revision.Date, revision.Summary], header: false);
        TableMarkup.CloseTable(pen);
    }

    private static void WriteRow(Pen pen, string[] cells, bool header)
    {
        TableMarkup.OpenRow(pen, header);
        for (var column = 0; column < cells.Length; column++)
        {
            TableMarkup.OpenCell(pen, Columns[column]);
            ParagraphWriter.Write(pen, cells[column], StyleIds.Cell, new(KeepNext: header));
            TableMarkup.CloseCell(pen);
        }

        TableMarkup.CloseRow(pen);
    }
}
