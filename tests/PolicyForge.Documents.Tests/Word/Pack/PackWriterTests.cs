using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PolicyForge.Documents.Word.Pack;
using static PolicyForge.Documents.Tests.Word.WordFile;

namespace PolicyForge.Documents.Tests.Word.Pack;

public sealed class PackWriterTests
{
    private static readonly ValueList<Block> Changes = [Sample.Paragraph("Since version 1.1:"), new ItemList(ListKind.Bullet, [Sample.Item(null, "New: a clause")])];

    [Theory]
    [MemberData(nameof(Sample.Kinds), MemberType = typeof(Sample))]
    public void A_pack_of_any_documents_is_valid_for_Office_2019(Edition edition, NumberingStyle numbering, bool cover)
    {
        var other = Sample.Document(edition, new(numbering, cover, Contents: true));

        Errors(PackWriter.Write(Pack(other, Sample.Document(), other))).ShouldBeEmpty();
    }

    [Fact]
    public void Each_policy_counts_from_one_as_it_does_alone()
    {
        var document = Sample.Document();
        var alone = PrintedNumbers.Of(document).ToList();

        var counted = new WordNumbers(new WordFile(PackWriter.Write(Pack(document, document)))).All();

        counted.ShouldBe([.. alone, .. alone]);
    }

    [Fact]
    public void No_bookmark_stands_there_twice_and_none_is_missing()
    {
        var file = new WordFile(PackWriter.Write(Pack(Sample.Document(), Sample.Document())));
        var names = file.Body.Descendants(W + "bookmarkStart").Select(start => (string)start.Attribute(W + "name")!).ToList();
        var targets = file.Body.Descendants(W + "hyperlink").Select(link => (string?)link.Attribute(W + "anchor")).OfType<string>();

        names.ShouldBeUnique();
        file.Body.Descendants(W + "bookmarkStart").Select(start => (string?)start.Attribute(W + "id")).ShouldBeUnique();
        targets.Except(names).ShouldBeEmpty();
    }

    [Fact]
    public void The_list_names_every_policy_and_each_starts_a_page()
    {
        var file = new WordFile(PackWriter.Write(Pack(Sample.Document(), Sample.Document())));
        var paragraphs = file.Paragraphs.ToList();

        paragraphs.Count(paragraph => Style(paragraph) == "TOC3").ShouldBe(2);
        paragraphs.Where(paragraph => Style(paragraph) == "Kicker").ShouldAllBe(kicker => kicker.Element(W + "pPr")!.Element(W + "pageBreakBefore") != null);
        paragraphs.Where(paragraph => Style(paragraph) == "Kicker").Select(WordFile.Words).ShouldBe(["Policy 1 of 2", "Policy 2 of 2"]);
    }

    [Fact]
    public void The_footer_says_nothing_that_holds_for_one_policy_only()
    {
        var footer = new WordFile(PackWriter.Write(Pack(Sample.Document()))).Part("word/footer1.xml");

        WordFile.Words(footer).ShouldNotContain("Effective");
    }

    [Fact]
    public void The_same_pack_gives_the_same_bytes()
    {
        var first = PackWriter.Write(Pack(Sample.Document()));
        Thread.Sleep(2100);

        PackWriter.Write(Pack(Sample.Document())).ShouldBe(first);
    }

    private static PolicyPack Pack(params PolicyDocument[] documents) => new(
        "Policies for the board",
        "1 September 2026",
        documents[0].Organisation with { Id = "beacon-trust", Name = "Beacon Academy Trust" },
        documents.Select(document => new PackedPolicy(document, Changes)).ToValueList());

    private static List<string> Errors(byte[] bytes)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }
}
