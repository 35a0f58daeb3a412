using FsCheck;
using FsCheck.Fluent;
using PolicyForge.Documents.Tests.Support;
using PolicyForge.Documents.Text;

namespace PolicyForge.Documents.Tests.Text;

public class MarkdownWriterTests
{
    [Theory]
    [InlineData("## S {#s}\n1. x\n\n   y", "## 1 S\n\n1.1 x\n\ny\n")]
    [InlineData("## S {#s}\n1. - a\n   - b", "1.1\n\n- a\n- b\n")]
    [InlineData("1) x\n2) y", "- 1\\) x\n- 2\\) y\n")]
    [InlineData("a) x\n   1) z\nb) y", "- a) x\n\n  - 1\\) z\n\n- b) y\n")]
    [InlineData("- [ ] x", "- ☐ x\n")]
    [InlineData("a *b*, **c *d*** e_f", "a *b*, **c** ***d*** e\\_f\n")]
    [InlineData("\\# x\\\n\\- y\\\n1\\. z", "\\# x\\\n\\- y\\\n1\\. z\n")]
    [InlineData("a & b &amp;copy; <i> [x] \\*", "a & b \\&copy; \\<i\\> \\[x\\] \\*\n")]
    [InlineData("[us](https://x.org/a) [it](https://x.org/\\(b\\))", "[us](https://x.org/a) [it](<https://x.org/(b)>)\n")]
    [InlineData("| A | B |\n|---|--:|\n| a\\|b | |", "| A | B |\n|---|---:|\n| a\\|b |  |\n")]
    [InlineData("| | |\n|--|--|\n| a | |", "|  |  |\n|---|---|\n| a |  |\n")]
    [InlineData("«note»v«»", "> **Note to the adopting organisation**\n>\n> v\n")]
    [InlineData("«option q a 1 A»\nx\n«»\n«option q b 2 B»\ny\n«»", "**Option 1 – A**\n\nx\n\n**OR**\n\n**Option 2 – B**\n\ny\n")]
    [InlineData("«missing x»name«» «optional q»v«»", "**\\[name\\]** \\[v\\]\n")]
    public void Blocks_become_Markdown(string markdown, string expected) =>
        MarkdownWriter.Write(Sample.With(Edition.Model, Marked.Number(markdown).Blocks)).ShouldContain(expected, Case.Sensitive);

    [Fact]
    public void Control_table_and_revisions_are_pipe_tables()
    {
        var text = MarkdownWriter.Write(Sample.Adopted());
        text.ShouldStartWith("# Use of social networking and internet sites\n\nHillside Academy & Trust\n\n| Document control | |\n|---|---|\n| Owner | Human Resources – Schools |");
        text.ShouldEndWith("| 1.1 | 1 September 2024 | First adopted. |\n");
    }

    [Fact]
    public void Any_document_ends_with_one_line_feed() =>
        Prop.ForAll(Arbitrary.Document.ToArbitrary(), document => EndsOnce(MarkdownWriter.Write(document with { Revisions = [] }))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_document_that_ends_in_nothing_ends_with_one_line_feed()
    {
        ValueList<Block> body = [new Paragraph(null, [new TextRun("x"), new LineBreak()]), new Clause(null, null, []), new Paragraph(null, [])];
        EndsOnce(MarkdownWriter.Write(Sample.With(Edition.Model, body) with { Revisions = [] })).ShouldBeTrue();
    }

    [Fact]
    public void Any_document_is_written_the_same_twice() =>
        Prop.ForAll(Arbitrary.Document.ToArbitrary(), document => MarkdownWriter.Write(document) == MarkdownWriter.Write(document)).QuickCheckThrowOnFailure();

    private static bool EndsOnce(string text) => text.EndsWith('\n') && !text.EndsWith("\n\n", StringComparison.Ordinal);
}
