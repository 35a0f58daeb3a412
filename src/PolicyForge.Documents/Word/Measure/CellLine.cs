using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Measure;

/// <summary>A paragraph of a table cell, to be measured.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Indent">How far the lists round it move it in.</param>
internal readonly record struct CellLine(string Words, int Indent)
{
    /// <summary>The paragraphs of a cell, those in lists, clauses and notes among them.</summary>
    public static IEnumerable<CellLine> Of(ValueList<Block> content, int indent = 0) =>
        content.SelectMany(block => Of(block, indent));

    private static IEnumerable<CellLine> Of(Block block, int indent) => block switch
    {
        Paragraph paragraph => [new(PolicyForge.Documents.Words.Printed(paragraph.Text), indent)],
        ItemList list => list.Items.SelectMany(item => Of(item.Content, indent + Page.ListStep)),
        Clause clause => Of(clause.Content, indent),
        Note note => Of(note.Content, indent),
        _ => [],
    };
}
