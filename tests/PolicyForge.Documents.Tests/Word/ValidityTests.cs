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
        if (Environment.GetEnvironmentVariable("WORD_SAMPLES") is { } folder)
            File.WriteAllBytes(Path.Combine(folder, $"{edition}-{numbering}-{(cover ? "cover" : "plain")}.docx"), bytes);

        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        var first = WordWriter.Write(Sample.Document(Edition.Draft));
        Thread.Sleep(2100);

        WordWriter.Write(Sample.Document(Edition.Draft)).ShouldBe(first);
    }
}
