using PolicyForge.Documents.Html;
using PolicyForge.Documents.Tests.Support;
using PolicyForge.Documents.Text;

namespace PolicyForge.Documents.Tests.Text;

public class WordingTests
{
    [Theory]
    [InlineData("What is missing")]
    [InlineData("Note to the adopting organisation")]
    public void Every_form_of_a_document_uses_the_same_words(string words)
    {
        var document = Sample.Draft() with { Body = [new Note([new Paragraph(null, [new TextRun("x")])])] };

        HtmlWriter.Write(document, HtmlForm.Fragment).ShouldContain(words);
        PlainTextWriter.Write(document).ShouldContain(words, Case.Insensitive);
        MarkdownWriter.Write(document).ShouldContain(words);
        new Tests.Word.WordFile(document).Paragraphs.Select(Tests.Word.WordFile.Words).ShouldContain(words);
    }
}
