using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PolicyForge.Documents.Word;

namespace PolicyForge.Documents.Tests.Word;

public sealed class ValidityTests
{
    [Theory]
    [MemberData(nameof(Sample.Kinds), MemberType = typeof(Sample))]
    public void Every_edition_and_layout_is_valid_for_Office_2019(Edition edition, NumberingStyle numbering, bool cover)
    {
        var bytes = WordWriter.Write(Sample.Document(edition, new(numbering, cover, Contents: true)));

        Errors(bytes).ShouldBeEmpty();
    }

    [Fact]
    public void Blocks_in_unusual_places_are_valid()
    {
        var list = new ItemList(ListKind.Letter, [Sample.Item("a)", "one", new ItemList(ListKind.Tick, [Sample.Item(null, "tick", Sample.Paragraph("more"))]))]);
        var table = new Table([new(0, ColumnAlignment.Left), new(0, ColumnAlignment.Left)], 0, [new([new(1, 1, [list]), new(2, 2, [])]), new([new(1, 1, [])]), new([])]);
        var bytes = WordWriter.Write(Sample.With(
            new PageBreak(),
            table,
            new SignOff([Sample.Paragraph("I agree to"), list]),
            new Note([Sample.Paragraph("Note this"), list, table]),
            new Clause("c", "1.1", [list, table, new Note([Sample.Paragraph("x")]), new SignOff([])]),
            new OptionGroup("q", [new("a", 1, "A", [table, list]), new("b", 2, "B", [])]),
            new Clause(null, null, [Sample.Paragraph("x"), new OptionGroup("r", [new("a", 1, "A", [Sample.Paragraph(new LineBreak(), new Link("tel:01632 960868", [new TextRun("call")]))])])]),
            new Table([new(0, ColumnAlignment.Left)], 1, []),
            new PageBreak()));

        Errors(bytes).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        var first = WordWriter.Write(Sample.Document(Edition.Draft));
        Thread.Sleep(2100);

        WordWriter.Write(Sample.Document(Edition.Draft)).ShouldBe(first);
    }

    private static List<string> Errors(byte[] bytes)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }
}
