using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Tests.Support;

namespace PolicyForge.Core.Tests.Adoptions;

public sealed class AmendmentTests : IDisposable
{
    private const string Body = """
        ## First {#first}

        1. {#a} Clause a.
        1. {#b} Clause b, see {{ ref "c" }}.
        1. {#firm edit=locked} Clause firm.

        ## Second {#second edit=free}

        1. {#c} Clause c.

        ## Third {#third edit=locked}

        1. {#d} Clause d.
        """;

    private readonly TestWorkspace _workspace = new TestWorkspace().Policy("", Body);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_replaced_clause_keeps_its_number_and_every_reference_to_it()
    {
        Amend("- {clause: c, replace: \"New words at {{ school.name }}.\"}");
        _workspace.Text().ShouldContain("1.2 Clause b, see paragraph 2.1.");
        _workspace.Text().ShouldContain("2.1 New words at Hillside Academy.");
    }

    [Fact]
    public void A_paragraph_added_after_a_clause_is_numbered_next()
    {
        Amend("- {after: a, add: Added words., id: a-more}");
        _workspace.Text().ShouldContain("1.1 Clause a.\n1.2 Added words.\n1.3 Clause b");
    }

    [Fact]
    public void A_paragraph_added_after_a_section_stands_at_its_end()
    {
        Amend("- {after: second, add: Added words., id: c-more}");
        _workspace.Text().ShouldContain("2.1 Clause c.\n2.2 Added words.\n3 Third");
    }

    [Fact]
    public void A_heading_makes_a_new_section()
    {
        Amend("- after: a\n  id: local\n  add: |\n    ## Local rules\n\n    1. {#local-one} Ours.");
        _workspace.Text().ShouldContain("1.3 Clause firm.\n2 Local rules\n2.1 Ours.\n3 Second");
    }

    [Theory]
    [InlineData("{{ if false }}{{ answers.typo }}{{ end }}", Codes.UnknownBodyQuestion, "There is no question 'typo'")]
    [InlineData("{{ if false }}{{ terms.shcool }}{{ end }}", Codes.UnknownTerm, "Did you mean 'school'?")]
    [InlineData("{{ if false }}{{ wrap option 'rule' 'bann' }}x{{ end }}{{ end }}", Codes.UnknownChoice, "Did you mean 'ban'?")]
    [InlineData("{{ if answers.rule == 'bann' }}x{{ end }}", Codes.UnknownChoice, "Did you mean 'ban'?")]
    [InlineData("{{ answers.typo }}", Codes.UnknownBodyQuestion, "There is no question 'typo'")]
    public void Names_in_an_amendment_are_checked_whether_or_not_it_prints_them(string words, string code, string message)
    {
        _workspace.Policy("- {id: rule, ask: Rule?, type: choice, choices: {ban: Ban}, default: ban}", Body + "\n1. {#e} {{ answers.rule }}\n");
        Amend($"- {{clause: c, replace: \"New. {words}\"}}");
        var found = _workspace.Check().ShouldHaveOne(code);
        found.Message.ShouldContain(message);
        Path.GetFileName(found.Path).ShouldBe("tenant.yaml");
    }

    [Fact]
    public void A_deleted_section_takes_its_clauses_with_it()
    {
        Amend("- {clause: second, delete: true}\n- {clause: b, replace: Plain.}");
        _workspace.Text().ShouldBe("1 First\n1.1 Clause a.\n1.2 Plain.\n1.3 Clause firm.\n2 Third\n2.1 Clause d.");
    }

    [Fact]
    public void A_replaced_section_keeps_its_heading_unless_the_text_brings_one()
    {
        Amend("- {clause: second, replace: \"1. {#c} Other words.\"}");
        _workspace.Text().ShouldContain("2 Second\n2.1 Other words.");
        Amend("- clause: second\n  replace: |\n    ## Renamed\n\n    1. {#c} Other words.");
        _workspace.Text().ShouldContain("2 Renamed\n2.1 Other words.");
    }

    [Fact]
    public void Numbered_items_in_the_text_of_an_amendment_are_clauses()
    {
        Amend("- clause: second\n  replace: |\n    1. {#c} One:\n       a) x\n    1. Two.\n- after: a\n  id: more\n  add: |\n    1. Three.\n    2. Four.");
        _workspace.Text().ShouldBe(
            "1 First\n1.1 Clause a.\n1.2 Three.\n1.3 Four.\n1.4 Clause b, see paragraph 2.1.\n1.5 Clause firm.\n"
            + "2 Second\n2.1 One:\n- x\n2.2 Two.\n3 Third\n3.1 Clause d.");
    }

    [Theory]
    [InlineData("- {clause: firm, replace: x}", "'firm' may not be changed")]
    [InlineData("- {clause: d, delete: true}", "'d' may not be changed")]
    [InlineData("- {clause: first, delete: true}", "'firm' may not be changed")]
    [InlineData("- {after: d, add: x, id: e}", "Nothing may be added to 'third'")]
    public void Locked_clauses_stay_as_they_are(string amendment, string reason)
    {
        Amend(amendment);
        var found = _workspace.Check().ShouldHaveOne(Codes.LockedClause);
        found.Message.ShouldContain(reason);
        found.Line.ShouldBe(12);
    }

    [Fact]
    public void A_locked_policy_leaves_only_free_clauses()
    {
        _workspace.Policy("", Body, "edit: locked");
        Amend("- {clause: a, replace: x}");
        _workspace.Check().ShouldHaveOne(Codes.LockedClause);
        Amend("- {clause: c, replace: x}");
        _workspace.Check().ShouldBeClean();
    }

    [Fact]
    public void An_unknown_clause_names_the_nearest()
    {
        Amend("- {clause: frist, delete: true}");
        var found = _workspace.Check().ShouldHaveOne(Codes.UnknownAmendedClause);
        found.Message.ShouldContain("Did you mean 'first'?");
        found.Position().ShouldBe("tenant.yaml(12,18)");
    }

    [Fact]
    public void A_new_id_must_be_new()
    {
        Amend("- {after: a, add: x, id: b}");
        _workspace.Check().ShouldHaveOne(Codes.DuplicateClause).Message.ShouldContain("'b' is taken");
        Amend("- {after: a, add: x, id: n}\n- {after: b, add: x, id: n}");
        _workspace.Check().ShouldHaveOne(Codes.DuplicateClause).Message.ShouldContain("'n' is taken");
    }

    [Theory]
    [InlineData("- {clause: a}")]
    [InlineData("- {clause: a, replace: x, delete: true}")]
    [InlineData("- {after: a, add: x}")]
    public void An_amendment_says_one_thing(string amendment)
    {
        Amend(amendment);
        _workspace.Check().ShouldHaveOne(Codes.AmendmentForm).Message.ShouldContain("{clause: ID, replace: TEXT}");
    }

    [Fact]
    public void A_mistake_in_the_text_is_found_in_the_tenant_file()
    {
        Amend("- clause: a\n  replace: |\n    One line.\n    Ask {{ answers.nobody }}.");
        var found = _workspace.Check().ShouldHaveOne(Codes.UnknownBodyQuestion);
        found.Path.ShouldEndWith("tenant.yaml");
        found.Line.ShouldBe(15);
    }

    [Fact]
    public void A_deletion_that_leaves_a_reference_behind_is_the_mistake()
    {
        Amend("- {clause: second, delete: true}");
        var found = _workspace.Check().ShouldHaveOne(Codes.DanglingReference);
        found.Message.ShouldContain("'b' still refers to it");
        Path.GetFileName(found.Path).ShouldBe("tenant.yaml");
    }

    [Fact]
    public void A_reference_in_single_quotes_is_found_as_well()
    {
        Amend("- {clause: a, replace: \"See {{ ref 'gone' }}.\"}");
        var found = _workspace.Check().ShouldHaveOne(Codes.UnknownClause);
        Path.GetFileName(found.Path).ShouldBe("tenant.yaml");
    }

    [Fact]
    public void A_reference_in_an_amendment_is_judged_where_it_stands()
    {
        Amend("- {clause: a, replace: 'See {{ ref \"gone\" }}.'}");
        var found = _workspace.Check().ShouldHaveOne(Codes.UnknownClause);
        found.Position().ShouldStartWith("tenant.yaml(");
        found.Column.ShouldBe("      - {clause: a, replace: 'See {{ ref \"".Length);
    }

    [Fact]
    public void A_section_may_not_be_left_empty()
    {
        Amend("- {clause: c, delete: true}\n- {clause: b, replace: Plain.}");
        _workspace.Check().ShouldHaveOne(Codes.EmptySection).Message.ShouldContain("Delete the section");
    }

    [Fact]
    public void Amendments_work_inside_options_of_a_draft()
    {
        _workspace.Policy(
            "- {id: q, ask: Q?, type: choice, choices: {x: X, y: Y}, required: true}",
            "## One {#one}\n\n{{ wrap option \"q\" \"x\" }}\n1. {#x} Ex.\n{{ end }}\n{{ wrap option \"q\" \"y\" }}\n1. {#y} Why.\n{{ end }}\n");
        _workspace.Academy("amendments:\n  - {clause: y, replace: Because.}\n  - {after: x, add: More., id: x-more}");
        var text = _workspace.Text();
        text.ShouldContain("Because.");
        text.ShouldContain("Ex.\n1.2 More.");
    }

    [Fact]
    public void A_clause_that_the_answers_drop_is_said_to_be_dropped()
    {
        _workspace.Policy(
            "- {id: q, ask: Q?, type: yes-no}",
            "## One {#one}\n\n1. {#a} Text.\n{{ wrap optional \"q\" }}\n1. {#b} More.\n{{ end }}\n");
        _workspace.Academy("status: adopted\nanswers: {q: no}\namendments:\n  - {clause: b, replace: x}");
        _workspace.Check().ShouldHaveOne(Codes.UnknownAmendedClause).Message.ShouldContain("the answers drop it");
    }

    private void Amend(string amendments) =>
        _workspace.Academy($"status: adopted\namendments:\n{string.Join('\n', amendments.Split('\n').Select(line => "  " + line))}");
}
