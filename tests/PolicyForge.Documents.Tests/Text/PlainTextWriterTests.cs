using FsCheck;
using FsCheck.Fluent;
using PolicyForge.Documents.Tests.Support;
using PolicyForge.Documents.Text;

namespace PolicyForge.Documents.Tests.Text;

public class PlainTextWriterTests
{
    [Fact]
    public void The_control_table_comes_first()
    {
        PlainTextWriter.Write(Sample.Adopted()).ShouldStartWith(
            """
            Hillside Academy & Trust

            Use of social networking and internet sites
            ===========================================

            Document control
            ----------------

            Owner:       Human Resources – Schools
            Status:      Adopted
            Approved by: Local Governing Body, 26 June 2025 (minute 14.2)
                         Board of Trustees, 17 July 2025
            Location:

            """);
    }

    [Theory]
    [InlineData("## S {#s}\n1. x\n\n   y", "1  S\n----\n\n1.1   x\n\n      y\n")]
    [InlineData("## S {#s}\n1. - a\n   - b", "1.1\n\n      - a\n      - b\n")]
    [InlineData("a) x\nb) y\n   i) z", "a)  x\n\nb)  y\n\n    i)  z\n")]
    [InlineData("- [ ] x\n- [ ] y", "☐ x\n☐ y\n")]
    [InlineData("- x\n- y\n\na) z", "- x\n- y\n\na)  z\n")]
    [InlineData("[us](https://x.org/a) [x.org](https://x.org) a@b.org", "us (https://x.org/a) x.org a@b.org\n")]
    [InlineData("| A | B |\n|---|--:|\n| one | |", "+-----+-----+\n| A   | B   |\n+=====+=====+\n| one |     |\n+-----+-----+\n")]
    [InlineData("«note»v«»", "NOTE TO THE ADOPTING ORGANISATION\n\n    v\n")]
    [InlineData("«option q a 1 A»\nx\n«»\n«option q b 2 B»\ny\n«»", "OPTION 1 – A\n\nx\n\nOR\n\nOPTION 2 – B\n\ny\n\nEND OF OPTIONS\n")]
    [InlineData("«missing x»name«» «optional q»v«»", "[name] [v]\n")]
    public void Blocks_are_laid_out(string markdown, string expected)
    {
        PlainTextWriter.Write(Sample.With(Edition.Model, Marked.Number(markdown).Blocks)).ShouldContain(expected, Case.Sensitive);
    }

    [Fact]
    public void Spans_are_drawn()
    {
        PlainTextWriter.Write(Sample.Adopted()).ShouldContain(
            """
            +----------------------------+-------------------------------+----------------+
            | Name of site               |                               |                |
            +----------------------------+-------------------------------+----------------+
            | Who will see it?           | ☐ Parents ☐ Pupils                             |
            +----------------------------+-------------------------------+----------------+
            | Approved                   | Head                          | Date           |
            +                            +-------------------------------+----------------+
            |                            |                               |                |
            +----------------------------+-------------------------------+----------------+
            """);
    }

    [Fact]
    public void No_line_of_a_policy_is_longer_than_80() =>
        PlainTextWriter.Write(Sample.Model()).Split('\n').Max(line => line.Length).ShouldBeLessThanOrEqualTo(80);

    [Fact]
    public void Lines_do_not_end_in_blanks() => PlainTextWriter.Write(Sample.Model()).ShouldNotContain(" \n");

    [Fact]
    public void Any_document_ends_with_one_line_feed() =>
        Prop.ForAll(Arbitrary.Document.ToArbitrary(), document => EndsOnce(PlainTextWriter.Write(document with { Revisions = [] }))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_document_that_ends_in_nothing_ends_with_one_line_feed()
    {
        ValueList<Block> body = [new Paragraph(null, [new TextRun("x"), new LineBreak()]), new Clause(null, null, []), new Paragraph(null, [])];
        EndsOnce(PlainTextWriter.Write(Sample.With(Edition.Model, body) with { Revisions = [] })).ShouldBeTrue();
    }

    [Fact]
    public void Any_document_is_written_the_same_twice() =>
        Prop.ForAll(Arbitrary.Document.ToArbitrary(), document => PlainTextWriter.Write(document) == PlainTextWriter.Write(document)).QuickCheckThrowOnFailure();

    private static bool EndsOnce(string text) => text.EndsWith('\n') && !text.EndsWith("\n\n", StringComparison.Ordinal);
}
