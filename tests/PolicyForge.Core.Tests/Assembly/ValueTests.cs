using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Tests.Support;
using PolicyForge.Documents;

namespace PolicyForge.Core.Tests.Assembly;

public sealed class ValueTests : IDisposable
{
    private readonly TestWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("type: date", "2026-09-01", "{{ answers.q }}", "1 September 2026")]
    [InlineData("type: date", "2026-09-01", "{{ answers.q | date.add_days 30 }}", "1 October 2026")]
    [InlineData("type: yes-no", "on", "{{ answers.q }}", "yes")]
    [InlineData("type: choice, choices: [this one, that one]", "that one", "{{ answers.q }}", "that one")]
    [InlineData("type: text", "\"an [a] b\"", "{{ answers.q | string.upcase }}", "AN [A] B")]
    [InlineData("type: list", "[a, b, c]", "{{ answers.q }}", "a, b and c")]
    [InlineData("type: list", "[a, b, c]", "{{ answers.q.or }}", "a, b or c")]
    [InlineData("type: list", "[a, b]", "{{ for x in answers.q }}({{ x }}){{ end }}", "(a)(b)")]
    [InlineData("type: choices, choices: {x: Ex, y: Why, z: Zed}", "[y, x]", "{{ answers.q }}", "Ex and Why")]
    [InlineData("type: choices, choices: {x: Ex, y: Why}", "[y, x]", "{{ answers.q.or }}", "Ex or Why")]
    [InlineData("type: choice, choices: {x: Ex, y: Why}", "x", "{{ answers.q }}{{ if answers.q == \"x\" }}!{{ end }}", "Ex!")]
    [InlineData("type: number", "12", "{{ answers.q }} {{ answers.q + 1 }}", "12 13")]
    [InlineData("type: number", "2.50", "{{ answers.q }}", "2.50")]
    [InlineData("type: yes-no", "no", "{{ answers.q }}{{ if !answers.q }}!{{ end }}", "no!")]
    [InlineData("type: contact", "{name: Ann, role: Head, phone: 01632 960001, email: a@example.org}", "{{ answers.q }}", "Ann, Head, 01632 960001, a@example.org")]
    [InlineData("type: contact", "{name: Ann, phone: 01632 960001}", "{{ answers.q.phone }} {{ answers.q.name }}", "01632 960001 Ann")]
    [InlineData("type: text", "plain words", "{{ answers.q | string.upcase }}", "PLAIN WORDS")]
    public void Answers_print_as_their_type_does(string type, string answer, string body, string printed)
    {
        Adopt(type, answer, body);
        _workspace.Text().ShouldContain($"1.1 It is {printed}.");
    }

    [Theory]
    [InlineData("**bold** [link](http://x) `code` <b>")]
    [InlineData("# heading")]
    [InlineData("{{ 1 + 1 }} {#id}")]
    [InlineData("1. item")]
    [InlineData("a_b_c *x* \\ | ~ & &amp;")]
    [InlineData("العربية 🌟 e\u0301")]
    public void Markdown_in_an_answer_is_printed_not_obeyed(string words)
    {
        Adopt("type: text", $"'{words}'", "{{ answers.q }}");
        _workspace.Text().ShouldContain($"1.1 It is {words}.");
    }

    [Fact]
    public void Changed_answers_are_still_printed_not_obeyed()
    {
        Adopt("type: text", "'*x*'", "{{ answers.q + '_y_' }}");
        _workspace.Text().ShouldContain("1.1 It is *x*_y_.");
    }

    [Fact]
    public void Paragraphs_keep_their_line_breaks()
    {
        Adopt("type: paragraph", "\"one\\ntwo\"", "{{ answers.q }}");
        _workspace.Text().ShouldContain("1.1 It is one⏎two.");
    }

    [Fact]
    public void Values_remember_where_they_came_from()
    {
        Adopt("type: contact", "{name: Ann}", "{{ answers.q.name }} {{ school.name }} {{ facts.lado.phone }}", "facts: {lado: {phone: 01632 960002}}");
        Fields().ShouldBe([("q.name", "Ann", false), ("school.name", "Hillside Academy", false), ("facts.lado.phone", "01632 960002", false)]);
    }

    [Fact]
    public void A_missing_fact_is_a_gap_in_the_draft_and_an_error_when_adopted()
    {
        Adopt("type: text", "x", "{{ answers.q }} {{ facts.lado.phone }}");
        _workspace.Assemble().Diagnostics.ShouldHaveOne(Codes.MissingAnswer).Message.ShouldContain("facts.lado.phone");
        var draft = _workspace.Document(edition: Edition.Draft);
        draft.Gaps.Select(gap => gap.Source).ShouldBe(["facts.lado.phone"]);
        PlainText.Of(draft.Body).ShouldContain("[LADO phone number]");
    }

    [Fact]
    public void Facts_come_from_the_school_then_for_some_the_council_then_the_trust_then_the_publisher()
    {
        _workspace.Tenant("beacon-trust", "kind: trust\nname: Beacon Trust\nfacts: {lado: trust lado, hr: trust hr}");
        _workspace.Tenant("northmoor-council", "kind: council\nname: Northmoor Council\nfacts: {lado: council lado, hr: council hr, phone: council phone, dpo: council dpo}");
        Adopt("type: text", "x", "{{ answers.q }} {{ facts.lado }}, {{ facts.hr }}, {{ facts.phone }}, {{ facts.dpo }}", "facts: {dpo: own dpo}");
        _workspace.Text().ShouldContain("x council lado, trust hr, council phone, own dpo.");
    }

    [Fact]
    public void An_answer_that_is_not_asked_for_is_null_and_may_not_be_printed()
    {
        const string Questions = "- {id: q, ask: Q?, type: yes-no, required: true}\n- {id: more, ask: More?, type: text, when: answers.q, required: true}";
        _workspace.Policy(Questions, "## One {#one}\n\n1. {#a} It is{{ if answers.more }} {{ answers.more }}{{ end }}.\n").Academy("status: adopted\nanswers: {q: no}");
        _workspace.Text().ShouldContain("1.1 It is.");
        _workspace.Policy(Questions, "## One {#one}\n\n1. {#a} It is {{ answers.more }}.\n");
        var found = _workspace.Assemble().Diagnostics.ShouldHaveOne(Codes.NotAsked);
        found.Position().ShouldBe("body.md(3,18)");
        found.Message.ShouldContain("answers.q");
    }

    [Fact]
    public void Passages_of_several_choices_stand_when_theirs_is_among_them()
    {
        _workspace.Policy(
            "- {id: q, ask: Q?, type: choices, choices: {x: Ex, y: Why, z: Zed}, required: true}",
            "## One {#one}\n\n{{ wrap option \"q\" \"x\" }}\n1. {#x} Ex.\n{{ end }}\n{{ wrap option \"q\" \"y\" }}\n1. {#y} Why.\n{{ end }}\n{{ wrap option \"q\" \"z\" }}\n1. {#z} Zed.\n{{ end }}\n");
        _workspace.Academy("status: adopted\nanswers: {q: [x, z]}");
        _workspace.Text().ShouldBe("1 One\n1.1 Ex.\n1.2 Zed.");
    }

    [Theory]
    [InlineData("type: number, min: 1, max: 5", "9", "at most 5")]
    [InlineData("type: number", "many", "must be a number")]
    [InlineData("type: date", "1/9/2026", "2026-09-01")]
    [InlineData("type: date, min: 2026-01-01", "2025-09-01", "at least 2026-01-01")]
    [InlineData("type: text, pattern: '[A-Z]+'", "abc", "does not match the pattern [A-Z]+")]
    [InlineData("type: text, max: 3", "abcd", "at most 3")]
    [InlineData("type: text", "\"a\\nb\"", "takes one")]
    [InlineData("type: text", "{a: b}", "must be text")]
    [InlineData("type: list, min: 2", "[a]", "at least 2")]
    [InlineData("type: choice, choices: {ban: Ban, free: Free}", "bann", "Did you mean 'ban'?")]
    [InlineData("type: choices, choices: {x: X, y: Y}, max: 1", "[x, y]", "at most 1")]
    [InlineData("type: yes-no", "perhaps", "yes or no")]
    [InlineData("type: contact", "Ann", "must be a contact")]
    public void Answers_that_are_not_allowed_are_refused(string type, string answer, string reason)
    {
        Adopt(type, answer, "{{ answers.q }}");
        var found = _workspace.Assemble().Diagnostics.ShouldHaveOne(Codes.WrongAnswer);
        found.Message.ShouldContain(reason);
        found.Position().ShouldBe("tenant.yaml(12,10)");
    }

    [Fact]
    public void A_long_answer_is_refused_with_the_limit()
    {
        Adopt("type: paragraph", new string('x', 20_001), "{{ answers.q }}");
        _workspace.Assemble().Diagnostics.ShouldHaveOne(Codes.WrongAnswer).Message.ShouldContain("at most 20,000");
    }

    private void Adopt(string type, string answer, string body, string more = "") => _workspace
        .Policy($"- {{id: q, ask: Which?, {type}}}", $"## One {{#one}}\n\n1. {{#a}} It is {body}.\n")
        .Academy($"status: adopted\nanswers:\n  q: {answer}", more);

    private List<(string Source, string Text, bool Missing)> Fields() =>
    [
        .. _workspace.Document().Body.OfType<Clause>().SelectMany(clause => clause.Content.OfType<Paragraph>())
            .SelectMany(paragraph => paragraph.Text.OfType<Field>())
            .Select(field => (field.Source, PlainText.Of(field.Text), field.Missing)),
    ];
}
