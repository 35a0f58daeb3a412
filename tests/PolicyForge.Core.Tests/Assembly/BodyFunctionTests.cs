using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Tests.Support;
using PolicyForge.Documents;

namespace PolicyForge.Core.Tests.Assembly;

public sealed class BodyFunctionTests : IDisposable
{
    private readonly TestWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("{{ terms.school }}", "academy")]
    [InlineData("{{ terms.school.an }}", "an academy")]
    [InlineData("{{ terms.head }} and {{ terms.governors }}", "Principal and Local Governing Body")]
    [InlineData("{{ terms.staff }}", "colleagues")]
    [InlineData("{{ terms.pupils.possessive }}", "students'")]
    [InlineData("{{ terms.school.plural.title }}", "Academies")]
    [InlineData("{{ if terms.school == \"academy\" }}yes{{ end }}", "yes")]
    [InlineData("{{ trust.name }}{{ if trust }}!{{ end }}", "Beacon Trust!")]
    [InlineData("{{ council.name }}", "Northmoor Council")]
    [InlineData("{{ school.kind }}", "academy")]
    [InlineData("{{ policy.title }} {{ policy.version }} by {{ policy.publisher }}", "Demonstration 1.0 by Northmoor Council")]
    [InlineData("{{ adoption.effective }}, {{ adoption.version }}", "1 September 2025, 1.2")]
    [InlineData("{{ include \"common\" }}", "Common words of Hillside Academy")]
    [InlineData("{{ cite \"kcsie\" }}", "Keeping children safe (2025)")]
    [InlineData("{{ cite \"act\" }}", "Education Act 2002")]
    [InlineData("{{ ref \"one\" }}", "section 1")]
    [InlineData("{{ ref \"gone\" \"the old rules\" }}", "the old rules")]
    public void Bodies_read_the_record_of_the_school(string words, string printed)
    {
        Policy(words).Academy("status: adopted\nversion: \"1.2\"\neffective: 2025-09-01", "terms: {staff: colleagues, pupils: students}");
        _workspace.Text().ShouldContain($"1.1 It is {printed}.");
    }

    [Theory]
    [InlineData("[ex, wy]", "EX and WY")]
    [InlineData("[zed]", "ZED")]
    [InlineData("[ex, wy, zed]", "EX, WY and ZED")]
    public void Several_chosen_options_in_a_sentence_print_as_a_list(string answer, string printed)
    {
        _workspace.Policy(
            "- {id: kinds, ask: Which?, type: choices, choices: {ex: EX, wy: WY, zed: ZED}, required: true}",
            "## One {#one}\n\n1. {#a} Staff use {{ wrap option \"kinds\" \"ex\" }}EX{{ end }}{{ wrap option \"kinds\" \"wy\" }}WY{{ end }} {{ wrap option \"kinds\" \"zed\" }}ZED{{ end }} only.\n");
        _workspace.Academy($"status: adopted\nanswers: {{kinds: {answer}}}");
        _workspace.Text().ShouldContain($"1.1 Staff use {printed} only.");
    }

    [Theory]
    [InlineData("{{ terms.school }}", "school/academy")]
    [InlineData("{{ terms.school.plural }}", "schools/academies")]
    [InlineData("{{ terms.school.possessive }}", "school's/academy's")]
    [InlineData("{{ terms.school.an }}", "a school/an academy")]
    [InlineData("{{ terms.head }}", "Headteacher/Principal")]
    [InlineData("{{ terms.staff }}", "staff")]
    [InlineData("{{ facts.lado.phone }}", "[LADO phone number]")]
    [InlineData("{{ adoption.effective }}", "[effective date]")]
    public void The_model_prints_pairs_and_placeholders(string words, string printed)
    {
        Policy(words);
        _workspace.Text(tenant: null).ShouldContain($"1.1 It is {printed}.");
    }

    [Fact]
    public void A_model_for_one_kind_of_school_prints_its_words_only()
    {
        Policy("{{ terms.school }}{{ if school.kind == \"academy\" }}!{{ end }}", "applies_to: [academy]");
        _workspace.Text(tenant: null).ShouldContain("1.1 It is academy!.");
    }

    [Fact]
    public void A_citation_is_italic_and_linked_in_the_edition_in_force()
    {
        Policy("{{ cite \"kcsie\" }}").Academy("status: adopted");
        var link = _workspace.Document().Body.OfType<Clause>().First().Content.OfType<Paragraph>().First().Text.OfType<Link>().ShouldHaveSingleItem();
        link.Address.ShouldBe("https://example.org/kcsie");
        link.Text.ShouldBe([new TextRun("Keeping children safe", TextStyle.Italic)]);
        var earlier = _workspace.Load().Assemble(new DocumentRequest("demo", null, "hillside-academy", null, new DateOnly(2025, 8, 31)));
        PlainText.Of(earlier.Document!.Body).ShouldContain("(2024)");
    }

    [Fact]
    public void A_missing_trust_is_a_gap_when_it_is_printed_and_false_when_it_is_asked_about()
    {
        Policy("{{ if trust }}{{ trust.name }}{{ else }}none{{ end }}").School("status: adopted");
        _workspace.Text("oak-school").ShouldContain("It is none.");
        Policy("{{ trust.name }}");
        _workspace.Assemble("oak-school").Diagnostics.ShouldHaveOne(Codes.MissingAnswer).Message.ShouldContain("trust.name");
    }

    [Theory]
    [InlineData("{{ include \"../demo/1.0/body\" }}")]
    [InlineData("{{ include \"/etc/passwd\" }}")]
    [InlineData("{{ x = \"no\" + \"thing\"; include x }}")]
    public void Nothing_outside_the_shared_folder_is_included(string words)
    {
        Policy(words).Academy("status: adopted");
        _workspace.Assemble().Diagnostics.ShouldHaveOne(Codes.UnknownInclude);
    }

    [Fact]
    public void An_unknown_member_that_is_computed_is_found_when_it_runs()
    {
        Policy("{{ x = \"nobody\"; answers[x] }}").Academy("status: adopted");
        _workspace.Assemble().Diagnostics.ShouldHaveOne(Codes.UnknownBodyQuestion).Path.ShouldEndWith("body.md");
    }

    [Fact]
    public void Forms_of_a_term_can_be_given()
    {
        Policy("{{ terms.school.plural }} {{ terms.school.an }}").Academy("status: adopted", "terms: {school: {name: college, plural: our colleges, an: the college}}");
        _workspace.Text().ShouldContain("It is our colleges the college.");
    }

    [Fact]
    public void Many_documents_are_made_at_the_same_time()
    {
        Policy("{{ include \"common\" }} {{ cite \"kcsie\" }}").Academy("status: adopted");
        var workspace = _workspace.Load();
        var request = new DocumentRequest("demo", null, "hillside-academy", null, TestWorkspace.Today);
        var expected = workspace.Assemble(request).Document;
        Parallel.For(0, 200, _ => workspace.Assemble(request).Document.ShouldBe(expected));
    }

    private TestWorkspace Policy(string words, string settings = "") => _workspace
        .File("templates/shared/common.md", "Common words of {{ school.name }}")
        .File("templates/authorities.yaml", "kcsie:\n  title: Keeping children safe\n  kind: statutory guidance\n  url: https://example.org/kcsie\n  cite: title and edition\n  editions: [{edition: \"2024\", from: 2024-09-01}, {edition: \"2025\", from: 2025-09-01}]\nact: {title: Education Act 2002, kind: act}")
        .Policy("", $"## One {{#one}}\n\n1. {{#a}} It is {words}.\n", settings);
}
