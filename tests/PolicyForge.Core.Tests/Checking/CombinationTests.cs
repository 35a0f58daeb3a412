using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Tests.Support;

namespace PolicyForge.Core.Tests.Checking;

public sealed class CombinationTests : IDisposable
{
    private const string Two = """
        - {id: rule, ask: Rule?, type: choice, choices: {ban: Ban, free: Free}, required: true}
        - {id: more, ask: More?, type: yes-no, required: true}
        """;

    private readonly TestWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_reference_to_a_clause_that_some_answers_drop_names_them()
    {
        _workspace.Policy(Two, "## One {#one}\n\n1. {#a} See {{ ref \"b\" }}.\n{{ wrap option \"rule\" \"ban\" }}\n1. {#b} Ban.\n{{ end }}\n{{ wrap option \"rule\" \"free\" }}\n1. {#c} Free.\n{{ end }}\n{{ wrap optional \"more\" }}\n1. {#d} More.\n{{ end }}\n");
        var found = _workspace.Check().ShouldHaveOne(Codes.DanglingReference);
        found.Position().ShouldBe("body.md(3,1)");
        found.Message.ShouldStartWith("With rule = free: This refers to 'b'");
    }

    [Fact]
    public void A_fallback_makes_the_reference_good()
    {
        _workspace.Policy(Two, "## One {#one}\n\n1. {#a} See {{ ref \"b\" \"the rules\" }}.\n{{ wrap option \"rule\" \"ban\" }}\n1. {#b} Ban.\n{{ end }}\n{{ wrap option \"rule\" \"free\" }}\n1. {#c} Free.\n{{ end }}\n{{ wrap optional \"more\" }}\n1. {#d} More.\n{{ end }}\n");
        _workspace.Check().ShouldBeClean();
    }

    [Fact]
    public void A_section_that_two_answers_together_empty_is_found()
    {
        _workspace.Policy(Two, "## One {#one}\n\n{{ wrap option \"rule\" \"ban\" }}\n1. {#b} Ban.\n{{ end }}\n{{ wrap optional \"more\" }}\n1. {#d} More.\n{{ end }}\n\n## Two {#two}\n\n{{ wrap option \"rule\" \"free\" }}\n1. {#c} Free.\n{{ end }}\n1. {#e} Always.\n");
        var found = _workspace.Check().ShouldHaveOne(Codes.EmptySection);
        found.Message.ShouldStartWith("With rule = free, more = no:");
        found.Position().ShouldBe("body.md(1,1)");
    }

    [Fact]
    public void A_list_that_is_announced_and_empty_is_found()
    {
        _workspace.Policy("- {id: more, ask: More?, type: yes-no, required: true}", "## One {#one}\n\n1. {#a} Staff must not:\n{{ if answers.more }}\n   - do this\n   - do that\n{{ end }}\n1. {#b} Text.\n");
        _workspace.Check().ShouldHaveOne(Codes.EmptyList).Message.ShouldStartWith("With more = no:");
    }

    [Fact]
    public void A_list_that_its_passage_takes_along_is_told_once()
    {
        _workspace.Policy("- {id: more, ask: More?, type: yes-no, required: true}", "## One {#one}\n\n1. {#a} Staff must not:\n{{ wrap optional \"more\" }}\n   - do this\n{{ end }}\n1. {#b} Text.\n");
        _workspace.Check().ShouldHaveSingleItem().Code.ShouldBe(Codes.EmptyList);
    }

    [Fact]
    public void Answers_that_each_break_a_reference_are_all_named()
    {
        _workspace.Policy(
            "- {id: one, ask: One?, type: yes-no, required: true}\n- {id: two, ask: Two?, type: yes-no, required: true}",
            "## One {#one}\n\n1. {#a} See {{ ref \"b\" }}.\n{{ if answers.one && answers.two }}\n1. {#b} Both.\n{{ end }}\n");
        _workspace.Check().ShouldHaveOne(Codes.DanglingReference).Message.ShouldStartWith("With one = no, or with two = no:");
    }

    [Fact]
    public void Numbers_are_tried_round_the_limits_that_a_body_sets()
    {
        _workspace.Policy(
            "- {id: few, ask: How few?, type: number, required: true, min: 0}",
            "## One {#one}\n\n1. {#a} {{ answers.few }}{{ if answers.few > 5 }}, see {{ ref \"b\" }}{{ end }}.\n{{ if answers.few > 7 }}\n1. {#b} Many.\n{{ end }}\n");
        _workspace.Check().ShouldHaveOne(Codes.DanglingReference).Message.ShouldStartWith("With few = 6, or with few = 7:");
    }

    [Fact]
    public void A_bracket_left_in_the_text_is_found()
    {
        _workspace.Policy("", "## One {#one}\n\n1. {#a} Ask the [name of head].\n");
        _workspace.Check().ShouldHaveOne(Codes.Leftover);
    }

    [Fact]
    public void Brackets_typed_round_alternatives_are_told_once()
    {
        _workspace.Policy(Two, "## One {#one}\n\n1. {#a} Staff [{{ wrap option \"rule\" \"ban\" }}may not{{ end }}{{ wrap option \"rule\" \"free\" }}may{{ end }}] do so{{ wrap optional \"more\" }} here{{ end }}.\n");
        _workspace.Check().ShouldHaveSingleItem().Message.ShouldStartWith("“[may");
    }

    [Fact]
    public void A_typed_word_before_a_reference_is_told()
    {
        _workspace.Policy("", "## One {#one}\n\n1. {#a} See paragraph {{ ref \"b\" }}.\n1. {#b} Text.\n");
        _workspace.Check().ShouldHaveOne(Codes.Leftover).Message.ShouldStartWith("“paragraph paragraph 1.2”");
    }

    [Fact]
    public void What_depends_on_the_kind_of_school_is_found()
    {
        _workspace.Policy("", "## One {#one}\n\n1. {#a} See {{ ref \"b\" }}.\n{{ if school.kind == \"academy\" }}\n1. {#b} Academies.\n{{ end }}\n", "applies_to: [maintained, academy]");
        _workspace.Check().Where(item => item.Message.Contains("school.kind = maintained", StringComparison.Ordinal)).ShouldHaveSingleItem();
    }

    [Fact]
    public void Questions_that_are_not_asked_count_as_unanswered()
    {
        _workspace.Policy(
            Two + "\n- {id: which, ask: Which?, type: text, when: answers.more, required: true}",
            "## One {#one}\n\n1. {#a} Text {{ answers.rule }}.\n{{ wrap optional \"more\" }}\n1. {#d} More: {{ answers.which }}.\n{{ end }}\n");
        _workspace.Check().ShouldBeClean();
    }

    [Fact]
    public void A_problem_is_reported_once_however_many_combinations_have_it()
    {
        _workspace.Policy(
            string.Join('\n', Enumerable.Range(1, 6).Select(i => $"- {{id: q{i}, ask: Q?, type: yes-no, required: true}}")),
            "## One {#one}\n\n1. {#a} See {{ ref \"b1\" }}.\n" + string.Concat(Enumerable.Range(1, 6).Select(i => $"{{{{ wrap optional \"q{i}\" }}}}\n1. {{#b{i}}} Text.\n{{{{ end }}}}\n")));
        _workspace.Check().ShouldHaveSingleItem().Message.ShouldStartWith("With q1 = no:");
    }

    [Theory]
    [InlineData(11, 2 * 2048, true)]
    [InlineData(12, null, false)]
    public void All_combinations_are_tried_up_to_a_limit_and_all_pairs_beyond(int questions, int? count, bool isAll)
    {
        _workspace.Policy(
            string.Join('\n', Enumerable.Range(1, questions).Select(i => $"- {{id: q{i}, ask: Q?, type: yes-no, required: true}}")),
            "## One {#one}\n\n1. {#a} Text.\n" + string.Concat(Enumerable.Range(1, questions).Select(i => $"{{{{ wrap optional \"q{i}\" }}}}\n1. {{#b{i}}} Text.\n{{{{ end }}}}\n")));
        var tried = _workspace.Load().Check([]).Combinations.ShouldHaveSingleItem();
        tried.IsAll.ShouldBe(isAll);
        if (count is { } all)
            tried.Count.ShouldBe(all);
        else
            tried.Count.ShouldBeInRange(4, 30);
    }

    [Theory]
    [InlineData("{{ for i in 1..20000 }}x{{ end }}", "limit is 10000")]
    [InlineData("{{ func f; f; end; f }}", "limit of 50")]
    [InlineData("{{ s = 'x' }}{{ for i in 1..40 }}{{ s = s + s }}{{ end }}", "limit")]
    public void A_body_that_never_ends_is_stopped_where_it_runs(string words, string message)
    {
        _workspace.Policy("", $"## One {{#one}}\n\n1. {{#a}} {words}\n");
        var found = _workspace.Check().ShouldHaveOne(Codes.TemplateFails);
        found.Message.ShouldContain(message);
        Path.GetFileName(found.Path).ShouldBe("body.md");
    }
}
