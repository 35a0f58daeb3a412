using static PolicyForge.Documents.Tests.Word.WordFile;

namespace PolicyForge.Documents.Tests.Word;

public sealed class FieldTests
{
    [Fact]
    public void An_answer_of_one_line_is_a_plain_text_control() =>
        Text(new TextRun("the Principal")).ShouldHaveSingleItem().Attributes().ShouldBeEmpty();

    [Fact]
    public void An_answer_of_several_lines_is_a_rich_control()
    {
        Text(new TextRun("Chatter"), new LineBreak(), new TextRun("Pictogram")).ShouldBeEmpty();
        Text(new TextRun("Chatter\nPictogram")).ShouldBeEmpty();
    }

    private static List<System.Xml.Linq.XElement> Text(params Inline[] value)
    {
        var body = new WordFile(Sample.With(Sample.Paragraph(new Field("approver", value.ToValueList(), false)))).Body;
        return [.. body.Descendants(W + "sdtPr").Single().Elements(W + "text")];
    }
}
