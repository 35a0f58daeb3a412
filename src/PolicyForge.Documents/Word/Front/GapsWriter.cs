using PolicyForge.Documents.Word.Blocks;
using PolicyForge.Documents.Word.Numbering;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Front;

/// <summary>Writes what a draft still lacks, where nobody can miss it: in a box that starts on the first page, however long it is.</summary>
internal static class GapsWriter
{
    public static void Write(Pen pen, ValueList<Gap> gaps)
    {
        if (gaps.Count == 0)
            return;
        ParagraphWriter.Write(pen, Words.Gaps, StyleIds.GapsHeading, new(SpaceAfterTable: false));
        TableMarkup.OpenTable(pen, StyleIds.NoteTable, [Page.TextWidth], caption: Words.Gaps);
        TableMarkup.OpenRow(pen, breaks: true);
        TableMarkup.OpenCell(pen, Page.TextWidth);
        foreach (var gap in gaps)
            ParagraphWriter.Write(pen, gap.Ask, StyleIds.Gap, new(new NumberReference(NumberingPart.BulletNumber(inClause: false), 0)));
        TableMarkup.CloseCell(pen);
        TableMarkup.CloseRow(pen);
        TableMarkup.CloseTable(pen);
    }
}
