using FsCheck;
using FsCheck.Fluent;
using PolicyForge.Documents.Numbering;
using PolicyForge.Documents.Tests.Support;

namespace PolicyForge.Documents.Tests.Numbering;

public class NumbererTests
{
    private const string Body =
        """
        1. Before.

        ## One {#one}
        1. {#a} x
           a) {#a1} y
           b) z
              i) {#a2} deep

        paragraph

        1. {#b} x
        ### Sub {#sub}
        1. {#c} x

        ## Plain {#plain .unnumbered}
        1. {#d} x

        ## Two {#two}
        1. {#e} x

        ## Form {#form .appendix}
        1. {#f} x

        ## List {#list .appendix}
        text
        """;

    [Theory]
    [InlineData(NumberingStyle.Decimal, "- 1 1.1 1.2 - 1.3 - - 2 2.1 Appendix A A.1 Appendix B")]
    [InlineData(NumberingStyle.DecimalZero, "- 1.0 1.1 1.2 - 1.3 - - 2.0 2.1 Appendix A A.1 Appendix B")]
    [InlineData(NumberingStyle.None, "- - - - - - - - - - Appendix A - Appendix B")]
    public void Sections_clauses_and_appendices_count(NumberingStyle style, string expected) =>
        string.Join(' ', Marked.Number(Body, style).Blocks.Select(NumberOf).OfType<string>()).ShouldBe(expected);

    [Theory]
    [InlineData("one", "section 1")]
    [InlineData("a", "paragraph 1.1")]
    [InlineData("a1", "paragraph 1.1 a)")]
    [InlineData("a2", "paragraph 1.1 b) i)")]
    [InlineData("sub", "“Sub”")]
    [InlineData("c", "paragraph 1.3")]
    [InlineData("plain", "“Plain”")]
    [InlineData("d", "“Plain”")]
    [InlineData("form", "Appendix A")]
    [InlineData("f", "paragraph A.1")]
    [InlineData("nowhere the old rule", "the old rule")]
    public void References_say_where(string target, string expected) =>
        Words.Of(Last(Marked.Number($"{Body}\n\n«ref {target}»"))).ShouldBe(expected);

    [Theory]
    [InlineData(NumberingStyle.DecimalZero, "one", "section 1.0")]
    [InlineData(NumberingStyle.None, "one", "“One”")]
    [InlineData(NumberingStyle.None, "a", "“One”")]
    [InlineData(NumberingStyle.None, "form", "Appendix A")]
    public void References_follow_the_numbering(NumberingStyle style, string target, string expected) =>
        Words.Of(Last(Marked.Number($"{Body}\n\n«ref {target}»", style))).ShouldBe(expected);

    [Fact]
    public void A_reference_to_nothing_is_told_and_left_out()
    {
        var numbered = Marked.Number("## A {#a}\n1. {#c} See «ref gone».");
        numbered.Dangling.ShouldBe([new DanglingReference("gone", "c")]);
        Outline.Of(numbered.Blocks).ShouldBe("section 1 A #a\nclause 1.1 #c\n  See.");
    }

    [Fact]
    public void Fallback_words_join_the_sentence() =>
        Outline.Of(Marked.Number("See «ref gone the old rule» too.").Blocks).ShouldBe("See the old rule too.");

    [Fact]
    public void Each_alternative_starts_where_its_group_did_and_counting_goes_on_from_the_furthest()
    {
        Outline.Of(Marked.Number(
            """
            ## S {#s}
            1. x
            «option q a 1 A»
            1. x
            1. x
            «option r c 1 C»
            1. x
            «»
            «option r d 2 D»
            1. x
            1. x
            «»
            «»
            «option q b 2 B»
            1. x
            «»
            1. last
            """).Blocks).ShouldBe(
            """
            section 1 S #s
            clause 1.1
              x
            options q
              option 1 a A
                clause 1.2
                  x
                clause 1.3
                  x
                options r
                  option 1 c C
                    clause 1.4
                      x
                  option 2 d D
                    clause 1.4
                      x
                    clause 1.5
                      x
              option 2 b B
                clause 1.2
                  x
            clause 1.6
              last
            """);
    }

    [Fact]
    public void A_repeated_section_in_alternatives_has_the_same_number()
    {
        var numbers = Marked.Number("«option q a 1 A»\n## X {#x}\n1. x\n«»\n«option q b 2 B»\n## Y {#y}\n1. y\n1. z\n«»\n## Z {#z}\n1. end").Blocks;
        var group = numbers[0].ShouldBeOfType<OptionGroup>();
        group.Options.Select(option => NumberOf(option.Content[0])).ShouldBe(["1", "1"]);
        NumberOf(numbers[1]).ShouldBe("2");
        NumberOf(numbers[2]).ShouldBe("2.1");
    }

    [Theory]
    [InlineData("1)", 28, "28)")]
    [InlineData("a)", 26, "z)")]
    [InlineData("a)", 28, "bb)")]
    [InlineData("i)", 14, "xiv)")]
    public void List_labels_count_as_Word_does(string marker, int number, string expected)
    {
        var rest = marker == "1)" ? "2)" : marker == "a)" ? "b)" : "ii)";
        var list = Marked.Number($"{marker} x\n" + string.Concat(Enumerable.Repeat($"{rest} x\n", number - 1))).Blocks.ShouldHaveSingleItem().ShouldBeOfType<ItemList>();
        list.Items[number - 1].Label.ShouldBe(expected);
    }

    [Fact]
    public void Numbers_are_contiguous_whatever_the_body()
    {
        var bodies = Gen.Choose(0, 6).ListOf().Select(clauses => string.Concat(clauses.Select((count, section) =>
            $"## S {{#s{section}}}\n\ntext\n\n{string.Concat(Enumerable.Repeat("1. x\n\nbreak\n\n", count))}")));
        Prop.ForAll(bodies.ToArbitrary(), body => IsContiguous(Marked.Number(body).Blocks)).QuickCheckThrowOnFailure();
    }

    private static bool IsContiguous(ValueList<Block> blocks)
    {
        var (section, clause) = (0, 0);
        foreach (var block in blocks)
        {
            if (block is Heading && NumberOf(block) != $"{++section}")
                return false;
            clause = block is Heading ? 0 : clause;
            if (block is Clause && NumberOf(block) != $"{section}.{++clause}")
                return false;
        }
        return true;
    }

    private static string? NumberOf(Block block) => block switch
    {
        Heading heading => heading.Number ?? "-",
        Clause clause => clause.Number ?? "-",
        _ => null,
    };

    private static ValueList<Inline> Last(NumberedBody body) => body.Blocks[^1].ShouldBeOfType<Paragraph>().Text;

    [Theory]
    [InlineData("a) x\n{{\nNote\n}}\nb) y\n{{\nNote\n}}\nc) z")]
    [InlineData("a) x\n\n{{Note}}\n\nb) y\n\n{{Note}}\n\nc) z")]
    [InlineData("1. Text:\n   a) x\n{{\nNote\n}}\n   b) y\n   c) z\n2. More")]
    [InlineData("1. Text:\n   a) x\n   b) y\n\n{{Note}}\n\n   c) z\n{{\n- One\n- Two\n}}\n2. More")]
    [InlineData("1. Text:\n{{\nNote\n}}\n   a) x\n\n{{\nNote\n}}\n{{\nAnother\n}}\n   b) y")]
    public void A_note_between_items_leaves_their_numbers_as_they_are_without_it(string pattern)
    {
        Labels(pattern.Replace("{{", "«note»", StringComparison.Ordinal).Replace("}}", "«»", StringComparison.Ordinal))
            .ShouldBe(Labels(System.Text.RegularExpressions.Regex.Replace(pattern, @"\{\{[^}]*\}\}", "«dropped»")));
    }

    [Theory]
    [InlineData("See paragraph «ref b».", "paragraph paragraph 1.2")]
    [InlineData("See (sections «ref a»).", "sections section 1")]
    [InlineData("Section «ref b» says so.", "Section paragraph 1.2")]
    public void A_typed_word_that_the_reference_prints_too_is_told(string words, string doubled)
    {
        var numbered = Marked.Number($"## A {{#a}}\n\n1. {{#c}} {words}\n1. {{#b}} Text");
        numbered.Doubled.ShouldBe([new DoubledReference(doubled, "c")]);
    }

    [Fact]
    public void A_typed_word_before_a_title_is_fine() =>
        Marked.Number("## A {#a}\n\n1. {#c} See section «ref a».", NumberingStyle.None).Doubled.ShouldBeEmpty();

    private static List<string?> Labels(string notation) => [.. Labels(Marked.Number($"## A {{#a}}\n\n{notation}").Blocks)];

    private static IEnumerable<string?> Labels(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Clause clause => Labels(clause.Content).Prepend(clause.Number),
        ItemList { Kind: not ListKind.Bullet } list => list.Items.SelectMany(item => Labels(item.Content).Prepend(item.Label)),
        _ => [],
    });
}
