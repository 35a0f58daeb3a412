namespace PolicyForge.Documents;

/// <summary>Looks into blocks, and takes them out of their document.</summary>
public static class Passages
{
    /// <summary>The ids of a block and of all that stands in it.</summary>
    public static IEnumerable<string> Ids(Block block) =>
        Own(block).Concat(Inner(block).SelectMany(Ids));

    /// <summary>Whether a block shows the answer to a question, or what is still to be decided by it.</summary>
    public static bool Mentions(Block block, string question) =>
        block is OptionGroup group && group.Question == question
        || Runs(block).Any(run => IsOf(run, question))
        || Inner(block).Any(inner => Mentions(inner, question));

    /// <summary>A block to stand outside of its document: without ids, with headings and references as words.</summary>
    public static Block Alone(Block block) => block switch
    {
        Heading heading => new Paragraph(null, [new TextRun($"{(heading.Number is null ? "" : $"{heading.Number} ")}{Words.Printed(heading.Text)}", TextStyle.Bold)]),
        Clause clause => clause with { Id = null, Content = Alone(clause.Content) },
        Paragraph paragraph => new Paragraph(null, Alone(paragraph.Text)),
        ItemList list => list with { Items = list.Items.Select(item => item with { Id = null, Content = Alone(item.Content) }).ToValueList() },
        Table table => table with { Rows = table.Rows.Select(Alone).ToValueList() },
        SignOff slip => new SignOff(Alone(slip.Content)),
        Note note => new Note(Alone(note.Content)),
        OptionGroup group => group with { Options = group.Options.Select(option => option with { Content = Alone(option.Content) }).ToValueList() },
        _ => block,
    };

    private static ValueList<Block> Alone(ValueList<Block> blocks) => blocks.Select(Alone).ToValueList();

    private static TableRow Alone(TableRow row) => new(row.Cells.Select(cell => cell with { Content = Alone(cell.Content) }).ToValueList());

    private static ValueList<Inline> Alone(ValueList<Inline> runs) => runs.Select(run => run switch
    {
        Reference reference => new TextRun(reference.Words + reference.Label, reference.Style),
        Field field => field with { Text = Alone(field.Text) },
        _ => run,
    }).ToValueList();

    private static IEnumerable<string> Own(Block block) => block switch
    {
        Heading { Id: { } id } => [id],
        Clause { Id: { } id } => [id],
        Paragraph { Id: { } id } => [id],
        ItemList list => list.Items.Select(item => item.Id).OfType<string>(),
        _ => [],
    };

    private static IEnumerable<Block> Inner(Block block) => block switch
    {
        Clause clause => clause.Content,
        ItemList list => list.Items.SelectMany(item => item.Content),
        Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Content),
        SignOff slip => slip.Content,
        Note note => note.Content,
        OptionGroup group => group.Options.SelectMany(option => option.Content),
        _ => [],
    };

    private static ValueList<Inline> Runs(Block block) => block switch
    {
        Heading heading => heading.Text,
        Paragraph paragraph => paragraph.Text,
        _ => [],
    };

    private static bool IsOf(Inline run, string question) => run switch
    {
        Field field => field.Source == question || field.Source.StartsWith($"{question}.", StringComparison.Ordinal),
        Marking marking => marking.Question == question,
        _ => false,
    };
}
