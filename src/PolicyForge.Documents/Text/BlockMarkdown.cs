namespace PolicyForge.Documents.Text;

/// <summary>Writes blocks as lines of Markdown.</summary>
internal static class BlockMarkdown
{
    private const string HardBreak = "\\\n";

    /// <summary>The lines of <paramref name="blocks"/>, a blank one between two blocks.</summary>
    public static List<string> Lines(ValueList<Block> blocks)
    {
        var lines = new List<string>();
        foreach (var block in blocks)
        {
            if (lines.Count > 0)
                lines.Add("");
            lines.AddRange(Lines(block));
        }
        return lines;
    }

    private static List<string> Lines(Block block) => block switch
    {
        Heading heading => [Heading(heading)],
        Clause clause => Numbered(clause.Number, clause.Content),
        Paragraph paragraph => WordsOf(null, paragraph),
        ItemList list => List(list),
        Table table => MarkdownTable.Lines(table),
        SignOff slip => [.. Lines(slip.Content), .. SignOffLines.All.SelectMany(Blank)],
        Note note => [.. Quoted([$"**{Words.Note}**", "", .. Lines(note.Content)])],
        OptionGroup group => Options(group),
        _ => ["---"],
    };

    private static IEnumerable<string> Blank(string label) => ["", $"{label}: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_"];

    private static string Heading(Heading heading)
    {
        var hashes = heading.Kind == HeadingKind.SubHeading ? "###" : "##";
        var number = heading.Number is null ? "" : $"{heading.Number} ";
        return $"{hashes} {number}{MarkdownRuns.Of(heading.Text, " ")}";
    }

    private static List<string> WordsOf(string? number, Paragraph paragraph)
    {
        var words = MarkdownRuns.Of(paragraph.Text, HardBreak);
        var text = MarkdownEscapes.Start(number is null ? words : $"{number} {words}");
        return [.. text.Split('\n').Select((line, i) => i == 0 ? line : MarkdownEscapes.Start(line))];
    }

    // The number begins the first paragraph.
    private static List<string> Numbered(string? number, ValueList<Block> content)
    {
        var lines = content is [Paragraph first, ..] ? WordsOf(number, first) : number is null ? [] : [MarkdownEscapes.Start(number)];
        var rest = Lines(content.Skip(content is [Paragraph, ..] ? 1 : 0).ToValueList());
        return rest.Count == 0 ? lines : lines.Count == 0 ? rest : [.. lines, "", .. rest];
    }

    private static List<string> List(ItemList list)
    {
        var loose = list.Items.Any(item => item.Content.Count > 1);
        var lines = new List<string>();
        foreach (var item in list.Items)
        {
            if (loose && lines.Count > 0)
                lines.Add("");
            var words = Numbered(list.Kind == ListKind.Tick ? "☐" : item.Label, item.Content);
            lines.AddRange(words.Select((line, i) => i == 0 ? $"- {line}" : line.Length == 0 ? "" : $"  {line}"));
        }
        return lines;
    }

    private static IEnumerable<string> Quoted(IEnumerable<string> lines) => lines.Select(line => line.Length == 0 ? ">" : $"> {line}");

    private static List<string> Options(OptionGroup group)
    {
        var lines = new List<string>();
        foreach (var option in group.Options)
        {
            if (lines.Count > 0)
                lines.AddRange(["", "**OR**", ""]);
            lines.AddRange([$"**Option {option.Number} – {MarkdownEscapes.Text(option.Label)}**", "", .. Lines(option.Content)]);
        }
        return lines;
    }
}
