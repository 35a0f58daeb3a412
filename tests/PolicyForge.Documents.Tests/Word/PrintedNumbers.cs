namespace PolicyForge.Documents.Tests.Word;

/// <summary>The numbers that a document has of itself, each with the words of its paragraph.</summary>
internal static class PrintedNumbers
{
    public static IEnumerable<(string Number, string Words)> Of(PolicyDocument document) => Of(document.Body);

    private static IEnumerable<(string Number, string Words)> Of(IEnumerable<Block> blocks) => blocks.SelectMany(Of);

    private static IEnumerable<(string Number, string Words)> Of(Block block) => block switch
    {
        Heading { Number: { } number } heading => [(number, Words(heading.Text))],
        Clause { Number: { } number } clause => [(number, First(clause.Content)), .. Of(clause.Content.Skip(1))],
        Clause clause => Of(clause.Content),
        ItemList list => list.Items.SelectMany(item => item.Label is { } label
            ? [(label, First(item.Content)), .. Of(item.Content.Skip(1))]
            : Of(item.Content)),
        Note note => Of(note.Content),
        OptionGroup group => group.Options.SelectMany(option => Of(option.Content)),
        _ => [],
    };

    private static string First(ValueList<Block> content) => Words(((Paragraph)content[0]).Text);

    private static string Words(ValueList<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        TextRun run => run.Text.Replace("\n", "", StringComparison.Ordinal),
        Field field => Words(field.Text),
        Link link => Words(link.Text),
        Reference reference => reference.Words + reference.Label,
        Marking marking => marking.Text,
        _ => "",
    }));
}
