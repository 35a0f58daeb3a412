using PolicyForge.Documents.Word.Measure;
using PolicyForge.Documents.Word.Styles;
using static PolicyForge.Documents.Tests.Word.WordFile;

namespace PolicyForge.Documents.Tests.Word;

public sealed class LookTests
{
    [Theory]
    [MemberData(nameof(Sample.Kinds), MemberType = typeof(Sample))]
    public void No_paragraph_is_empty_but_where_the_format_needs_one(Edition edition, NumberingStyle numbering, bool cover)
    {
        var file = new WordFile(Sample.Document(edition, new(numbering, cover, Contents: true)));

        file.Paragraphs
            .Where(paragraph => WordFile.Words(paragraph).Length == 0 && Style(paragraph) != "Spacer")
            .ShouldAllBe(paragraph => paragraph.Parent!.Element(W + "tcPr")!.Element(W + "vMerge") != null);
        file.Paragraphs.Select(WordFile.Words).ShouldAllBe(words => !words.Contains("  "));
    }

    [Fact]
    public void Brand_colour_and_font_stand_in_styles_only()
    {
        var brand = Sample.Document() with { Organisation = new("x", "X", null, "8A1538", "Georgia") };
        var file = new WordFile(brand);

        file.Part("word/styles.xml").ToString().ShouldContain("8A1538");
        file.Part("word/styles.xml").ToString().ShouldContain("Georgia");
        file.Body.ToString().ShouldNotContain("8A1538");
        file.Body.ToString().ShouldNotContain("Georgia");
    }

    [Theory]
    [InlineData("FFD700")]
    [InlineData("FFFFFF")]
    [InlineData("1D70B8")]
    [InlineData("00FF00")]
    public void A_light_brand_colour_is_darkened_until_text_can_be_read(string digits)
    {
        var brand = Brand.Of(new("x", "X", null, digits, null));

        brand.Ink.ContrastWithWhite().ShouldBeGreaterThanOrEqualTo(4.5);
        brand.Accent.ToString().ShouldBe(digits);
    }

    [Fact]
    public void Every_style_that_the_text_uses_is_defined()
    {
        foreach (var edition in Enum.GetValues<Edition>())
        {
            var file = new WordFile(Sample.Document(edition));
            var defined = file.Part("word/styles.xml").Elements(W + "style").Select(style => (string)style.Attribute(W + "styleId")!).ToList();
            defined.Distinct().Count().ShouldBe(defined.Count);
            file.Body.Descendants().Where(element => element.Name.LocalName is "pStyle" or "rStyle" or "tblStyle").Select(Value).Distinct()
                .ShouldBeSubsetOf(defined);
        }
    }

    [Fact]
    public void A_draft_has_a_watermark_on_every_page_and_says_what_is_missing()
    {
        var file = new WordFile(Sample.Document(Edition.Draft));

        file.Part("word/header1.xml").ToString().ShouldContain("string=\"DRAFT\"");
        file.Part("word/header2.xml").ToString().ShouldContain("string=\"DRAFT\"");
        file.Body.ToString().ShouldNotContain("string=\"DRAFT\"");
        file.Paragraphs.Select(WordFile.Words).Take(5).ShouldContain("What is missing");
        new WordFile(Sample.Document()).Part("word/header1.xml").ToString().ShouldNotContain("DRAFT");
    }

    [Fact]
    public void The_watermark_of_a_cover_lies_over_its_panel()
    {
        var file = new WordFile(Sample.Document(Edition.Draft, Sample.WithCover));

        file.Part("word/header2.xml").ToString().ShouldNotContain("string=\"DRAFT\"");
        var watermark = file.Paragraphs.First().Descendants().Single(element => element.Name.LocalName == "shape");
        ((string?)watermark.Attribute("style"))!.ShouldContain("z-index:251658752;");
    }

    [Fact]
    public void What_is_missing_is_highlighted()
    {
        var run = new WordFile(Sample.Document(Edition.Draft)).Body.Descendants(W + "r").Single(run => WordFile.Words(run) == "[name of the lead]");

        Value(run.Element(W + "rPr")!.Element(W + "rStyle")).ShouldBe("Missing");
        Value(run.Element(W + "rPr")!.Element(W + "highlight")).ShouldBe("yellow");
    }

    [Fact]
    public void Headers_and_footers_tell_whose_document_it_is()
    {
        var file = new WordFile(Sample.Document());

        WordFile.Words(file.Part("word/header1.xml")).ShouldBe("Hillside Academy");
        file.Part("word/header1.xml").ToString().ShouldContain("descr=\"Hillside Academy: a blue field\"");
        WordFile.Words(file.Part("word/footer1.xml")).ShouldMatch(@"^Use of social networking and internet sitesPage 2 of \d+Version 1\.2 · Effective 1 September 2025 · Review 1 September 2026$");
        file.Body.Descendants(W + "titlePg").ShouldHaveSingleItem();
    }

    [Fact]
    public void A_cover_has_its_own_header_and_no_footer()
    {
        var file = new WordFile(Sample.Document(layout: Sample.WithCover));

        file.Names.ShouldNotContain("word/footer2.xml");
        file.Paragraphs.Take(3).Select(Style).ShouldBe(["CoverKicker", "CoverTitle", "CoverSubtitle"]);
    }

    [Fact]
    public void Options_are_labelled_joined_by_OR_and_ruled()
    {
        var file = new WordFile(Sample.Document(Edition.Model));

        file.Paragraphs.Where(paragraph => Style(paragraph) is "OptionLabel" or "OptionOr").Select(WordFile.Words)
            .ShouldBe(["Option 1 – A strict ban at work", "OR", "Option 2 – Limited use in breaks", "OR", "Option 3 – No rule"]);
        file.Paragraph("Staff decide for themselves.").Descendants(W + "pBdr").ShouldHaveSingleItem();
        file.Paragraph("at work;").Descendants(W + "pBdr").ShouldBeEmpty();
        file.Paragraph("Nothing here concerns the time outside work.").Descendants(W + "pBdr").ShouldBeEmpty();
    }

    [Fact]
    public void A_sub_heading_stands_where_the_words_of_its_section_stand()
    {
        var file = new WordFile(Sample.With(
            Sample.Section("a", "1", "Section"), Sub("Above clauses"), Sample.Clause("c", "1.1", "Words."),
            new Heading(HeadingKind.Appendix, "b", "Appendix A", [new TextRun("Form")]), Sub("Above a table"), Sample.Paragraph("Words too.")));

        Style(file.Paragraph("Above clauses")).ShouldBe("Heading2");
        Style(file.Paragraph("Above a table")).ShouldBe("SubHeadingFlush");
        Value(file.Part("word/styles.xml").Elements(W + "style").Single(style => (string?)style.Attribute(W + "styleId") == "SubHeadingFlush").Element(W + "basedOn")).ShouldBe("Heading2");
    }

    private static Heading Sub(string text) => new(HeadingKind.SubHeading, null, null, [new TextRun(text)]);

    [Fact]
    public void Words_from_right_to_left_are_runs_of_their_own()
    {
        var runs = new WordFile(Sample.With(Sample.Paragraph("Say שלום עולם, and مرحبا 😀."))).Body.Elements().SkipLast(1).Last().Descendants(W + "r").ToList();

        runs.Select(WordFile.Words).ShouldBe(["Say ", "שלום עולם", ", and ", "مرحبا", " 😀."]);
        runs.Select(run => run.Descendants(W + "rtl").Any()).ShouldBe([false, true, false, true, false]);
    }

    [Fact]
    public void Characters_that_XML_forbids_are_replaced() =>
        WordFile.Words(new WordFile(Sample.With(Sample.Paragraph("a\u0001b\uD800c\uFFFEd"))).Body).ShouldEndWith("a\uFFFDb\uFFFDc\uFFFDd");

    [Fact]
    public void Values_cannot_bring_markup_in() =>
        WordFile.Words(new WordFile(Sample.With(Sample.Paragraph("</w:t><w:br/>\"&amp;"))).Body).ShouldEndWith("</w:t><w:br/>\"&amp;");

    [Fact]
    public void A_link_that_could_do_harm_prints_as_words()
    {
        var file = new WordFile(Sample.With(Sample.Paragraph(new Link("javascript:alert(1)", [new TextRun("here")]))));

        file.Body.Descendants(W + "hyperlink").ShouldBeEmpty();
        file.Paragraph("here").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("one", 1)]
    [InlineData("one two three four", 2)]
    public void Lines_are_counted_by_the_width_of_words(string text, int lines) =>
        TextMeasure.Lines(text, 10, 50).ShouldBe(lines);
}
