using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PolicyForge.Documents;
using PolicyForge.Documents.Tests.Word;
using PolicyForge.Documents.Word;

namespace PolicyForge.Cli.Tests.Samples;

/// <summary>Every sample, in every edition, as the Word file that its reader opens.</summary>
public sealed partial class WordSampleTests
{
    public static TheoryData<string> Names => SampleDocuments.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Office_opens_it_without_repair(string name)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(Write(name)), isEditable: false);

        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_the_same_bytes_twice(string name) => Write(name).ShouldBe(Write(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Word_counts_to_the_numbers_of_the_document(string name) =>
        new WordNumbers(new WordFile(SampleDocuments.Get(name))).All()
            .ShouldBe(PrintedNumbers.Of(SampleDocuments.Get(name)).ToList());

    [Theory]
    [MemberData(nameof(Names))]
    public void No_paragraph_is_empty(string name) =>
        new WordFile(SampleDocuments.Get(name)).Paragraphs
            .Where(paragraph => WordFile.Words(paragraph).Length == 0 && !paragraph.Descendants(WordFile.W + "drawing").Any())
            .Select(paragraph => paragraph.ToString())
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void No_words_are_doubled_and_no_spaces_either(string name) =>
        new WordFile(SampleDocuments.Get(name)).Paragraphs
            .Select(WordFile.Words)
            .Where(words => words.Contains("  ", StringComparison.Ordinal) || Doubled().IsMatch(words))
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_reference_shows_the_number_of_its_target(string name)
    {
        var file = new WordFile(SampleDocuments.Get(name));
        var numbers = new WordNumbers(file).ByBookmark();
        var references = References(file).ToList();

        if (name.Contains("social-media 3.0", StringComparison.Ordinal) && SampleDocuments.Get(name).Layout.Numbering != NumberingStyle.None)
            references.ShouldNotBeEmpty();
        foreach (var (target, shown) in references)
            numbers.ShouldContainKeyAndValue(target, shown);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_adopted_document_keeps_no_mark_of_the_model(string name)
    {
        var document = SampleDocuments.Get(name);
        if (document.Edition != Edition.Adopted)
            return;

        var words = new WordFile(document).Paragraphs.Select(WordFile.Words).ToList();
        words.ShouldNotContain(text => text.Contains('[') || text.Contains(']'));
        words.ShouldNotContain(text => text == "OR" || text.StartsWith("Option ", StringComparison.Ordinal));
        document.Gaps.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_draft_says_so_and_lists_what_is_missing(string name)
    {
        var document = SampleDocuments.Get(name);
        var file = new WordFile(document);
        var marked = file.Names.Where(part => part.StartsWith("word/header", StringComparison.Ordinal))
            .Any(part => file.Part(part).ToString().Contains("DRAFT", StringComparison.Ordinal));

        marked.ShouldBe(document.Edition == Edition.Draft);
        foreach (var gap in document.Gaps)
            file.Paragraphs.Select(WordFile.Words).ShouldContain(words => words.Contains(gap.Ask, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_stamp_reads_back(string name)
    {
        var document = SampleDocuments.Get(name);

        var stamp = StampReader.Read(new MemoryStream(Write(name)));

        stamp.Stamp.ShouldBe(document.Stamp);
        stamp.Edited.ShouldBeFalse();
    }

    private static byte[] Write(string name) => WordWriter.Write(SampleDocuments.Get(name));

    /// <summary>The bookmark and the cached words of each REF field to a number.</summary>
    private static IEnumerable<(string Target, string Shown)> References(WordFile file) =>
        from field in file.Body.Descendants(WordFile.W + "fldSimple")
        let code = ((string)field.Attribute(WordFile.W + "instr")!).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where code[0] == "REF" && code.Contains("\\n")
        select (code[1], WordFile.Words(field));

    [GeneratedRegex(@"\b(the|a|an|of|to|and|or|in|is|by|with) \1\b", RegexOptions.IgnoreCase)]
    private static partial Regex Doubled();
}
