using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PolicyForge.Documents.Marks;
using PolicyForge.Documents.Reading;

namespace PolicyForge.Documents.Tests.Reading;

public class MarkdownEscapeTests
{
    private static readonly string[] Awkward =
        ["1.", "a)", "- ", "# ", "|", "+---+", "http://x.org", "a@b.org", "{#id}", "[ ]", "[x](y)", "**", "_", "`", "<b>", "&amp;", "\\", ":::", "\n", "\r\n", "¶", "~~", "!", " ", "—", "é", "😀", "===", "---", "i.", "\t"];

    private static readonly Gen<string> Values =
        Gen.OneOf(ArbMap.Default.GeneratorFor<NonNull<string>>().Select(value => value.Get), Gen.Elements(Awkward).ListOf().Select(string.Concat));

    private static readonly FieldMark Mark = new("x", false);

    [Theory]
    [InlineData("{0}")]
    [InlineData("before {0} after")]
    [InlineData("1. {0}")]
    [InlineData("- item\n  - {0}")]
    [InlineData("| a | b |\n|---|---|\n| {0} | c |")]
    [InlineData("+--------+\n| {0}    |\n+--------+")]
    [InlineData("**bold {0} bold**")]
    [InlineData("[link {0} text](https://x.org)")]
    [InlineData("## Heading {0} {{#id}}\n\ntext")]
    public void A_value_is_printed_literally_wherever_it_stands(string place) =>
        Prop.ForAll(Values.ToArbitrary(), value => Label(Printed(place, value), Expected(value))).QuickCheckThrowOnFailure();

    private static Property Label(string printed, string expected) => (printed == expected).Label(System.Text.Json.JsonSerializer.Serialize(new[] { printed, expected }));

    private static string Printed(string place, string value)
    {
        var fenced = MarkedText.Fence(0, MarkdownEscape.Text(value));
        var read = BodyReader.Read(place.Replace("{0}", fenced, StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal), [Mark]);
        var words = new StringBuilder();
        foreach (var field in Runs(read.Blocks).OfType<Field>())
        {
            foreach (var run in field.Text)
                words.Append(run is LineBreak ? "\n" : ((TextRun)run).Text);
        }
        return Normal(words.ToString());
    }

    // Spaces are kept single and off the ends of lines; characters that no document can hold are dropped.
    private static string Expected(string value)
    {
        var printable = value.Replace("\r\n", "\n", StringComparison.Ordinal).Select(character => character is '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' ? '\n' : character)
            .Where(character => character is '\n' or '\t' || (character >= ' ' && character is not ('\u007F' or '\uFFFE' or '\uFFFF') && !MarkedText.IsReserved(character)));
        return Normal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(string.Concat(printable))));
    }

    private static string Normal(string text) => string.Join(
        '\n',
        text.Split('\n').Select(line => string.Join(' ', line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)))).Trim('\n', ' ');

    private static IEnumerable<Inline> Runs(IEnumerable<Block> blocks) => blocks.SelectMany(Runs);

    private static IEnumerable<Inline> Runs(Block block) => block switch
    {
        Heading heading => heading.Text,
        Paragraph paragraph => paragraph.Text.SelectMany(run => run is Link link ? link.Text : [run]),
        Clause clause => Runs(clause.Content),
        ItemList list => list.Items.SelectMany(item => Runs(item.Content)),
        Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => Runs(cell.Content)),
        _ => [],
    };
}
