using PolicyForge.Documents.Word.Numbering;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Blocks;

/// <summary>Writes a clause: its first paragraph has the number, the rest stands under it.</summary>
internal static class ClauseWriter
{
    public static void Write(Pen pen, Clause clause)
    {
        var place = clause.Number is null ? Place.Body : Place.Clause;
        var (first, rest) = ParagraphWriter.Split(clause.Content);
        ParagraphWriter.Write(pen, first, Style(clause), Look(pen, clause, rest), clause.Id);
        BlockWriter.Write(pen, rest, place);
    }

    private static string Style(Clause clause) => clause.Number switch
    {
        null => StyleIds.Body,
        var number when NumberingPlan.IsAppendix(number) => StyleIds.AppendixClause,
        _ => StyleIds.Clause,
    };

    /// <summary>Words that lead into a list or a table stay with it.</summary>
    private static ParagraphLook Look(Pen pen, Clause clause, ValueList<Block> rest) =>
        new(clause.Number is { } number ? pen.Numbers.Clause(number) : null, KeepNext: rest is [ItemList or Table, ..]);
}
