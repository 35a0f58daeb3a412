using PolicyForge.Documents.Word.Blocks;
using PolicyForge.Documents.Word.Numbering;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Front;

/// <summary>Writes what a draft still lacks, where nobody can miss it.</summary>
internal static class GapsWriter
{
    public static void Write(Pen pen, ValueList<Gap> gaps)
    {
        if (gaps.Count == 0)
            return;
        ParagraphWriter.Write(pen, Words.Gaps, StyleIds.GapsHeading, new());
        foreach (var gap in gaps)
            ParagraphWriter.Write(pen, gap.Ask, StyleIds.Gap, new(new NumberReference(NumberingPart.BulletNumber(inClause: false), 0)));
    }
}
