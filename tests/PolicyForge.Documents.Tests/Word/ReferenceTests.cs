using System.Xml.Linq;
using static PolicyForge.Documents.Tests.Word.WordFile;

namespace PolicyForge.Documents.Tests.Word;

public sealed class ReferenceTests
{
    [Theory]
    [MemberData(nameof(Sample.Kinds), MemberType = typeof(Sample))]
    public void A_reference_shows_what_its_target_shows(Edition edition, NumberingStyle numbering, bool cover)
    {
        var file = new WordFile(Sample.Document(edition, new(numbering, cover, Contents: true)));
        var numbers = new WordNumbers(file).All();
        var fields = file.Body.Descendants(W + "fldSimple").ToList();

        fields.Count.ShouldBe(4);
        foreach (var field in fields)
        {
            var code = ((string)field.Attribute(W + "instr")!).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var words = WordFile.Words(Bookmarked(file, code[1]));
            var shown = code.Contains("\\n") ? numbers.First(number => number.Words == words).Number : words;
            WordFile.Words(field).ShouldBe(shown);
        }
    }

    [Fact]
    public void A_reference_to_a_numberless_place_is_a_field_of_the_sections_title()
    {
        var file = new WordFile(Sample.With(
            new Layout(NumberingStyle.None, Cover: false, Contents: false),
            Sample.Section("aims", null, "Aims"),
            Sample.Clause("why", null, "Because."),
            Sample.Paragraph(new Reference("why", "", "“Aims”"))));

        var paragraph = file.Paragraph("“Aims”");
        WordFile.Words(paragraph.Element(W + "fldSimple")!).ShouldBe("Aims");
        ((string)paragraph.Element(W + "fldSimple")!.Attribute(W + "instr")!).ShouldBe(" REF _aims \\h ");
    }

    [Fact]
    public void A_reference_to_an_item_of_a_clause_gives_both_numbers_as_fields()
    {
        var item = new ListItem("item", "a)", [Sample.Paragraph("the item")]);
        var file = new WordFile(Sample.With(
            Sample.Section("s", "1", "Section"),
            new Clause("c", "1.1", [Sample.Paragraph("Either"), new ItemList(ListKind.Letter, [item])]),
            new Clause("d", "1.2", [Sample.Paragraph(new Reference("item", "paragraph ", "1.1 a)"))])));

        file.Paragraph("paragraph 1.1 a)").Elements(W + "fldSimple").Select(field => ((string)field.Attribute(W + "instr")!, WordFile.Words(field)))
            .ShouldBe([(" REF _c \\n \\h ", "1.1"), (" REF _item \\n \\h ", "a)")]);
    }

    [Fact]
    public void A_reference_to_nothing_prints_its_words()
    {
        var file = new WordFile(Sample.With(Sample.Paragraph(new Reference("gone", "see ", "the handbook"))));

        file.Paragraph("see the handbook").Descendants(W + "fldSimple").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sample.Kinds), MemberType = typeof(Sample))]
    public void The_contents_list_has_every_heading_with_its_number_and_leads_there(Edition edition, NumberingStyle numbering, bool cover)
    {
        var file = new WordFile(Sample.Document(edition, new(numbering, cover, Contents: true)));
        var headings = file.Paragraphs.Where(paragraph => Style(paragraph) is "Heading1" or "AppendixHeading" or "UnnumberedHeading").Select(WordFile.Words).ToList();
        var entries = file.Paragraphs.Where(paragraph => Style(paragraph) is "TOC1" or "TOC2" or "TOC3").ToList();

        entries.Count.ShouldBe(headings.Count);
        for (var at = 0; at < entries.Count; at++)
        {
            var link = entries[at].Element(W + "hyperlink")!;
            WordFile.Words(Bookmarked(file, (string)link.Attribute(W + "anchor")!)).ShouldBe(headings[at]);
            WordFile.Words(link).ShouldContain(headings[at]);
            int.Parse(link.Descendants(W + "t").Last().Value, System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(cover ? 4 : 1, 12);
        }
    }

    [Fact]
    public void Nothing_asks_to_update_fields_on_opening()
    {
        var file = new WordFile(Sample.Document());

        file.Part("word/settings.xml").Descendants(W + "updateFields").ShouldBeEmpty();
        file.Body.DescendantsAndSelf().Attributes(W + "dirty").ShouldBeEmpty();
    }

    [Fact]
    public void Bookmarks_are_hidden_short_and_unique()
    {
        var ids = new[] { "a", "A", "a-b", "a_b", "ümlaut", new string('x', 39), new string('x', 40), new string('x', 41) };
        var names = new WordFile(Sample.With([.. ids.Select(id => Sample.Section(id, null, id))]))
            .Body.Descendants(W + "bookmarkStart").Select(bookmark => (string)bookmark.Attribute(W + "name")!).ToList();

        names.Count.ShouldBe(ids.Length);
        names.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(ids.Length);
        names.ShouldAllBe(name => name.StartsWith('_') && name.Length <= 40 && name.All(character => character == '_' || char.IsAsciiLetterOrDigit(character)));
    }

    /// <summary>The heading's or paragraph's content that a bookmark covers.</summary>
    private static XElement Bookmarked(WordFile file, string name)
    {
        var start = file.Body.Descendants(W + "bookmarkStart").Single(bookmark => (string)bookmark.Attribute(W + "name")! == name);
        var covered = start.ElementsAfterSelf().TakeWhile(element => element.Name != W + "bookmarkEnd" || (string?)element.Attribute(W + "id") != (string?)start.Attribute(W + "id"));
        return new XElement("covered", covered);
    }
}
