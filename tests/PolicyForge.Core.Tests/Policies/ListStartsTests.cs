using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Tests.Support;

namespace PolicyForge.Core.Tests.Policies;

public sealed class ListStartsTests : IDisposable
{
    private const string Question = "- {id: more, ask: More?, type: yes-no, required: true}";

    private readonly TestWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("1. {#a} Staff must {{ answers.more }}:\n\n   d) x\n   e) y\n", "body.md(5,4)", "printed from a)")]
    [InlineData("Text {{ answers.more }}:\n\na) x\nb) y\n\nWords between.\n\nc) z\n", "body.md(10,1)", "printed from a)")]
    [InlineData("Text {{ answers.more }}:\n\n3) x\n4) y\n", "body.md(5,1)", "printed from 1)")]
    public void A_list_typed_from_another_letter_than_the_first_is_told(string body, string position, string words)
    {
        _workspace.Policy(Question, "## One {#one}\n\n" + body);
        var found = _workspace.Check().ShouldHaveSingleItem();
        found.Severity.ShouldBe(Severity.Warning);
        found.Position().ShouldBe(position);
        found.Message.ShouldContain(words);
    }

    [Theory]
    [InlineData("a) x\n{{ wrap note }}\nA note.\n{{ end }}\nb) y\n")]
    [InlineData("{{ if answers.more }}\na) x\n{{ end }}\nb) y\n")]
    [InlineData("{{ wrap optional \"more\" }}a) x{{ end }}\nb) y\n")]
    [InlineData("a) x\n\n   More words.\n\nb) y\n   i) p\n   ii) q\nc) z\n")]
    [InlineData("7. {#b} Clauses are numbered.\n")]
    public void A_list_that_goes_on_is_not(string body)
    {
        _workspace.Policy(Question, "## One {#one}\n\nText {{ answers.more }}:\n\n" + body);
        _workspace.Check().ShouldBeClean();
    }
}
