using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Tests.Support;
using PolicyForge.Documents;

namespace PolicyForge.Core.Tests.Assembly;

public sealed class MissingAnswerTests : IDisposable
{
    private const string Questions = """
        - {id: name, ask: Who?, type: text, placeholder: name of approver}
        - {id: day, ask: When?, type: date, placeholder: first day}
        - {id: sites, ask: Which sites?, type: list, placeholder: names of sites}
        - {id: contact, ask: Whom?, type: contact, placeholder: contact}
        - {id: count, ask: How many?, type: number, placeholder: number of days}
        """;

    private readonly TestWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("{{ answers.name }}", "[name of approver]", "name")]
    [InlineData("{{ answers.name | string.upcase }}", "[name of approver]", "name")]
    [InlineData("{{ answers.name | string.strip | string.truncate 5 | string.capitalize }}", "[name of approver]", "name")]
    [InlineData("{{ 'The ' + answers.name }}", "[name of approver]", "name")]
    [InlineData("{{ answers.day | date.add_days 30 }}", "[first day]", "day")]
    [InlineData("{{ answers.day | date.to_string '%d %B' }}", "[first day]", "day")]
    [InlineData("{{ answers.sites | array.first }}", "[names of sites]", "sites")]
    [InlineData("{{ answers.sites | array.join ', ' }}", "[names of sites]", "sites")]
    [InlineData("{{ answers.sites[0] }}", "[names of sites]", "sites")]
    [InlineData("{{ for site in answers.sites }}({{ site | string.upcase }}){{ end }}", "([names of sites])", "sites")]
    [InlineData("{{ answers.contact.phone | string.strip }}", "[contact: phone number]", "contact.phone")]
    [InlineData("{{ with answers.contact }}{{ name }} of {{ school.name }}{{ end }}", "[contact: name] of Hillside Academy", "contact.name")]
    [InlineData("{{ answers.count * 2 }}", "[number of days]", "count")]
    [InlineData("{{ facts.lado.phone | string.replace ' ' '' }}", "[LADO phone number]", "facts.lado.phone")]
    public void What_is_made_of_a_missing_answer_is_a_gap_and_stops_the_adopted_edition(string words, string printed, string source)
    {
        _workspace.Policy(Questions, $"## One {{#one}}\n\n1. {{#a}} It is {words}.\n").Academy("status: adopted\nanswers: {}");

        var draft = _workspace.Document(edition: Edition.Draft);
        PlainText.Of(draft.Body).ShouldContain($"It is {printed}.");
        draft.Gaps.Select(gap => gap.Source).ShouldBe([source]);
        _workspace.Text(tenant: null).ShouldContain($"It is {printed.Replace("Hillside Academy", "[name of school/academy]")}.");
        _workspace.Assemble(edition: Edition.Adopted).Diagnostics.ShouldHaveOne(Codes.MissingAnswer).Message.ShouldContain($"'{source}' is missing");
    }

    [Theory]
    [InlineData("{{ if answers.name }}{{ answers.name | string.upcase }}{{ else }}nobody{{ end }}")]
    [InlineData("{{ answers.name ?? 'nobody' | string.downcase }}")]
    [InlineData("{{ answers.name | object.default 'nobody' }}")]
    [InlineData("{{ if string.empty answers.name }}nobody{{ end }}")]
    [InlineData("{{ if answers.name | string.contains 'x' }}no{{ else }}nobody{{ end }}")]
    [InlineData("{{ if (answers.count | math.plus 1) > 3 }}no{{ else }}nobody{{ end }}")]
    public void A_body_that_provides_for_a_missing_answer_has_no_gap(string words)
    {
        _workspace.Policy(Questions, $"## One {{#one}}\n\n1. {{#a}} It is {words}.\n").Academy("status: adopted\nanswers: {}");
        _workspace.Text().ShouldContain("It is nobody.");
    }

    [Fact]
    public void An_answer_that_is_not_asked_for_is_no_more_printed_through_a_function()
    {
        const string Asked = "- {id: q, ask: Q?, type: yes-no, required: true}\n- {id: more, ask: More?, type: text, when: answers.q}";
        _workspace.Policy(Asked, "## One {#one}\n\n1. {#a} It is {{ answers.more | string.upcase }}.\n").Academy("status: adopted\nanswers: {q: no}");
        _workspace.Assemble().Diagnostics.ShouldHaveOne(Codes.NotAsked);
    }

    [Fact]
    public void A_draft_shows_every_option_that_is_open_with_the_blanks_that_it_would_ask_for()
    {
        const string Open = "- {id: rule, ask: Which?, type: choice, choices: {ban: A ban, limited: Some use}, required: true}\n- {id: times, ask: When?, type: text, when: answers.rule == \"limited\", placeholder: times of use}";
        const string Body = "## One {#one}\n\n{{ wrap option \"rule\" \"ban\" }}\n1. {#a} Never.\n{{ end }}\n\n{{ wrap option \"rule\" \"limited\" }}\n1. {#b} Only at {{ answers.times }}.\n{{ end }}\n";
        _workspace.Policy(Open, Body).Academy("status: draft\nanswers: {}");
        _workspace.Text().ShouldContain("Only at [times of use].");
    }
}
