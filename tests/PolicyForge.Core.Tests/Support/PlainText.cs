using PolicyForge.Documents;

namespace PolicyForge.Core.Tests.Support;

/// <summary>The words of blocks, one block a line, numbers in front.</summary>
internal static class PlainText
{
    public static string Of(IEnumerable<Block> blocks) => string.Join('\n', blocks.SelectMany(Lines));

    public static string Of(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(Words));

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Heading heading => [$"{heading.Number} {Of(heading.Text)}".Trim()],
        Clause clause => Numbered(clause),
        Paragraph paragraph => [Of(paragraph.Text)],
        ItemList list => list.Items.SelectMany(item => item.Content.SelectMany(Lines).Select(line => $"- {line}")),
        Note note => note.Content.SelectMany(Lines).Select(line => $"Note: {line}"),
        OptionGroup group => group.Options.SelectMany(option => option.Content.SelectMany(Lines).Prepend($"Option {option.Number} – {option.Label}")),
        _ => [block.GetType().Name],
    };

    private static IEnumerable<string> Numbered(Clause clause)
    {
        var lines = clause.Content.SelectMany(Lines).ToList();
        return lines.Select((line, index) => index == 0 ? $"{clause.Number} {line}".Trim() : line);
    }

    private static string Words(Inline inline) => inline switch
    {
        TextRun text => text.Text,
        LineBreak => "⏎",
        Link link => Of(link.Text),
        Reference reference => reference.Words + reference.Label,
        Field field => Of(field.Text),
        Marking marking => marking.Text,
        _ => "",
    };
}
