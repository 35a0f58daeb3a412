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

    private static List<(string Number, string Words)> Counted(PolicyDocument document) =>
        new WordNumbers(new WordFile(document)).All();
}
