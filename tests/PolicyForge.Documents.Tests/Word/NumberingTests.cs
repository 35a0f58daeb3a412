using PolicyForge.Documents.Word.Measure;

namespace PolicyForge.Documents.Tests.Word;

public sealed class NumberingTests
{
    [Theory]
    [MemberData(nameof(Sample.Kinds), MemberType = typeof(Sample))]
    public void Word_counts_to_the_numbers_of_the_document(Edition edition, NumberingStyle numbering, bool cover)
    {
        var document = Sample.Document(edition, new(numbering, cover, Contents: true));

        Counted(document).ShouldBe(PrintedNumbers.Of(document).ToList());
    }

    [Fact]
    public void A_clause_goes_back_under_an_earlier_section_after_an_option_with_sections()
    {
        var document = Sample.With(
            Sample.Section("a", "1", "One"),
            new OptionGroup("q", [
                new("x", 1, "X", [Sample.Clause("x1", "1.1", "First"), Sample.Section("x2", "2", "Two"), Sample.Clause("x3", "2.1", "Second")]),
                new("y", 2, "Y", [Sample.Clause("y1", "1.1", "Third"), Sample.Clause("y2", "1.2", "Fourth")])]),
            Sample.Clause("z", "1.3", "Fifth"),
            Sample.Section("b", "2", "Six"));

        Counted(document).ShouldBe(PrintedNumbers.Of(document).ToList());
    }

    [Fact]
    public void Every_list_starts_afresh()
    {
        var list = new ItemList(ListKind.Letter, [Sample.Item("a)", "one"), Sample.Item("b)", "two")]);
        var document = Sample.With(list, Sample.Paragraph("between"), list with { Items = [Sample.Item("a)", "three")] });

        Counted(document).ShouldBe([("a)", "one"), ("b)", "two"), ("a)", "three")]);
    }

    [Fact]
    public void Lists_count_past_the_alphabet_and_past_ten()
    {
        var letters = Enumerable.Range(0, 28).Select(at => at < 26 ? $"{(char)('a' + at)})" : $"{new string((char)('a' + at - 26), 2)})").ToArray();
        string[] romans = ["i)", "ii)", "iii)", "iv)", "v)", "vi)", "vii)", "viii)", "ix)", "x)", "xi)", "xii)", "xiii)", "xiv)"];
        var document = Sample.With(
            new ItemList(ListKind.Letter, letters.Select(label => Sample.Item(label, "x")).ToValueList()),
            new ItemList(ListKind.Roman, romans.Select(label => Sample.Item(label, "y")).ToValueList()));

        Counted(document).Select(item => item.Number).ShouldBe([.. letters, .. romans]);
    }

    [Fact]
    public void Numbers_are_never_typed()
    {
        var file = new WordFile(Sample.Document(Edition.Model));

        file.Paragraphs
            .Where(paragraph => WordFile.Style(paragraph) is "Heading1" or "Clause" or "AppendixHeading" or "AppendixClause")
            .Select(WordFile.Words)
            .ShouldAllBe(words => !char.IsDigit(words[0]) && !words.StartsWith("Appendix ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("10.0", 16, "1", 0)]
    [InlineData("Appendix B", 16, "2", 0)]
    [InlineData("10.10", 11, "1", 1)]
    [InlineData("viii)", 11, "9", 0)]
    public void Numbers_in_wide_letters_leave_room_before_the_words(string number, int size, string list, int level)
    {
        var indent = new WordFile(Sample.Document(layout: new(NumberingStyle.DecimalZero, Cover: false, Contents: true))).Part("word/numbering.xml")
            .Elements(WordFile.W + "abstractNum").Single(element => (string?)element.Attribute(WordFile.W + "abstractNumId") == list)
            .Elements(WordFile.W + "lvl").ElementAt(level).Descendants(WordFile.W + "ind").Single();

        Room(indent, "hanging").ShouldBeGreaterThan(Wide(number, size));
    }

    [Fact]
    public void The_contents_list_leaves_room_for_appendix_numbers()
    {
        var tab = new WordFile(Sample.Document()).Part("word/styles.xml")
            .Elements(WordFile.W + "style").Single(style => (string?)style.Attribute(WordFile.W + "styleId") == "TOC2")
            .Descendants(WordFile.W + "tab").First();

        Room(tab, "pos").ShouldBeGreaterThan(Wide("Appendix B", 11));
    }

    /// <summary>The width in a font as wide as Verdana Bold, with a space behind, in points.</summary>
    private static double Wide(string number, double size) => TextMeasure.Width(number, size) * 1.29 + 2;

    private static double Room(System.Xml.Linq.XElement element, string attribute) =>
        int.Parse((string)element.Attribute(WordFile.W + attribute)!, System.Globalization.CultureInfo.InvariantCulture) / 20.0;

    private static List<(string Number, string Words)> Counted(PolicyDocument document) =>
        new WordNumbers(new WordFile(document)).All();
}
