using PolicyForge.Documents.Html;

namespace PolicyForge.Documents.Tests.Html;

public sealed class PassagesTests
{
    private static readonly Clause Clause = new("rule", "1.1", [
        new Paragraph(null, [new TextRun("See "), new Reference("end", "section ", "9"), new Field("lead.name", [new TextRun("Sam Lee")], Missing: false)]),
        new ItemList(ListKind.Bullet, [new ListItem("item", null, [new Paragraph(null, [new Marking("more", "[")])])])]);

    [Fact]
    public void The_ids_of_a_block_are_those_of_all_that_stands_in_it() => Passages.Ids(Clause).ShouldBe(["rule", "item"]);

    [Theory]
    [InlineData("lead", true)]
    [InlineData("more", true)]
    [InlineData("le", false)]
    [InlineData("end", false)]
    public void A_block_mentions_the_questions_that_it_shows(string question, bool mentions) => Passages.Mentions(Clause, question).ShouldBe(mentions);

    [Fact]
    public void Alone_it_has_no_ids_and_leads_nowhere()
    {
        var html = HtmlWriter.Write([Passages.Alone(Clause)]);

        html.ShouldNotContain("id=");
        html.ShouldNotContain("href=");
        html.ShouldContain("section 9");
    }
}
