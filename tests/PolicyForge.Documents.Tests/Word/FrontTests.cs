using PolicyForge.Documents.Word;
using PolicyForge.Documents.Word.Measure;
using static PolicyForge.Documents.Tests.Word.WordFile;

namespace PolicyForge.Documents.Tests.Word;

public sealed class FrontTests
{
    [Theory]
    [InlineData(true, 8, false)]
    [InlineData(true, 40, true)]
    [InlineData(false, 8, false)]
    [InlineData(false, 40, true)]
    public void Contents_start_a_page_only_when_they_do_not_fit(bool cover, int sections, bool starts)
    {
        var file = new WordFile(Of(cover, sections));

        StartsPage(file, "TOCHeading").ShouldBe(starts);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(20)]
    public void What_is_missing_stands_on_the_cover_however_long_the_title_is(int length)
    {
        var document = Titled(length) with { Control = [], Statements = [], Revisions = [], Body = [Sample.Paragraph("Page two.")] };

        new PageEstimate(document, []).Total.ShouldBe(2);
    }

    private static PolicyDocument Titled(int length) =>
        Sample.Document(Edition.Draft, Sample.WithCover) with { Title = string.Join(' ', Enumerable.Repeat("Use of social networks", length)) };

    [Fact]
    public void A_long_title_takes_the_room_above_it()
    {
        var file = new WordFile(Titled(20));

        Style(file.Paragraphs.ElementAt(1)).ShouldBe("CoverLongTitle");
        ((int?)file.Paragraphs.First().Descendants(W + "spacing").Single().Attribute(W + "before"))!.Value.ShouldBeLessThan(CoverPlan.MostAbove);
    }

    [Fact]
    public void A_font_that_runs_wide_takes_more_pages()
    {
        Pages("Calibri").ShouldBeLessThan(Pages("Verdana"));
        Pages("Verdana").ShouldBe(Pages("verdana"));
        Pages("Unheard Of").ShouldBe(Pages("Arial"));

        static int Pages(string font)
        {
            var document = Sample.With([.. Enumerable.Repeat(Sample.Paragraph(string.Join(' ', Enumerable.Repeat("words", 60))), 60)]);
            return new PageEstimate(document with { Organisation = document.Organisation with { Font = font } }, []).Total;
        }
    }

    [Fact]
    public void The_body_starts_a_page_after_a_cover_and_contents() =>
        StartsPage(new WordFile(Of(cover: true, 8)), "Heading1").ShouldBeTrue();

    [Fact]
    public void Statements_alone_share_their_page_with_the_body()
    {
        var document = Of(cover: true, 3) with
        {
            Layout = Sample.WithCover with { Contents = false },
            Control = [],
            Statements = [new(StatementKind.Contact, "HR Schools")],
        };
        var file = new WordFile(document);

        StartsPage(file, "Statement").ShouldBeTrue();
        StartsPage(file, "Heading1").ShouldBeFalse();
        new PageEstimate(document, new DocumentIndex(document).Contents).Total.ShouldBe(2);
    }

    private static PolicyDocument Of(bool cover, int sections) =>
        Sample.With(cover ? Sample.WithCover : Sample.Plain, [.. Enumerable.Range(1, sections).Select(number =>
            Sample.Section($"s{number}", $"{number}", $"Section {number}"))])
        with
        {
            Control = [new("Title", ["Social media"]), new("Version", ["1.2"])],
        };

    private static bool StartsPage(WordFile file, string style) =>
        file.Paragraphs.First(paragraph => Style(paragraph) == style).Element(W + "pPr")!.Element(W + "pageBreakBefore") is not null;
}
