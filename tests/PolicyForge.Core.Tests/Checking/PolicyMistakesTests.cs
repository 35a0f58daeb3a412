using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Tests.Support;

namespace PolicyForge.Core.Tests.Checking;

public sealed class PolicyMistakesTests : IDisposable
{
    private readonly TestWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("{{ answers.appprover }}", Codes.UnknownBodyQuestion, "Did you mean 'approver'?", "body.md(3,20)")]
    [InlineData("{{ answer.approver }}", Codes.UnknownVariable, "Did you mean 'answers'?", "body.md(3,12)")]
    [InlineData("{{ terms.shcool }}", Codes.UnknownTerm, "Did you mean 'school'?", "body.md(3,18)")]
    [InlineData("{{ terms.school.plurals }}", Codes.UnknownTerm, "Did you mean 'plural'?", "body.md(3,25)")]
    [InlineData("{{ school.nmae }}", Codes.UnknownVariable, "Did you mean 'name'?", "body.md(3,19)")]
    [InlineData("{{ policy.titel }}", Codes.UnknownVariable, "Did you mean 'title'?", "body.md(3,19)")]
    [InlineData("{{ adoption.efective }}", Codes.UnknownVariable, "Did you mean 'effective'?", "body.md(3,21)")]
    [InlineData("{{ facts.laddo.phone }}", Codes.UnknownFact, "Did you mean 'lado'?", "body.md(3,18)")]
    [InlineData("{{ facts.lado.phon }}", Codes.UnknownFact, "Did you mean 'phone'?", "body.md(3,23)")]
    [InlineData("{{ answers.approver.name }}", Codes.UnknownVariable, "has no member 'name'", "body.md(3,29)")]
    [InlineData("{{ cite \"kcsi\" }}", Codes.UnknownAuthority, "Did you mean 'kcsie'?", "body.md(3,17)")]
    [InlineData("{{ include \"comon\" }}", Codes.UnknownInclude, "Did you mean 'common'?", "body.md(3,12)")]
    [InlineData("{{ ref \"bb\" }}", Codes.UnknownClause, "Did you mean", "body.md(3,16)")]
    [InlineData("{{ wrap option \"ruel\" \"ban\" }}x{{ end }}", Codes.UnknownBodyQuestion, "Did you mean 'rule'?", "body.md(3,24)")]
    [InlineData("{{ wrap option \"rule\" \"bann\" }}x{{ end }}", Codes.UnknownChoice, "Did you mean 'ban'?", "body.md(3,31)")]
    [InlineData("{{ wrap option \"approver\" \"ban\" }}x{{ end }}", Codes.FunctionUse, "has no choices", "body.md(3,24)")]
    [InlineData("{{ wrap optional \"rule\" }}x{{ end }}", Codes.FunctionUse, "needs a yes-no question", "body.md(3,26)")]
    [InlineData("{{ if answers.rule == \"bann\" }}x{{ end }}", Codes.UnknownChoice, "Did you mean 'ban'?", "body.md(3,31)")]
    [InlineData("{{ if answers.rule == 'bann' }}x{{ end }}", Codes.UnknownChoice, "Did you mean 'ban'?", "body.md(3,31)")]
    [InlineData("{{ case answers.rule }}{{ when \"ban\", \"bann\" }}x{{ end }}", Codes.UnknownChoice, "Did you mean 'ban'?", "body.md(3,47)")]
    [InlineData("{{ if [\"ban\"] == 1 || (answers.rule | array.contains \"bann\") }}x{{ end }}", Codes.UnknownChoice, "Did you mean 'ban'?", "body.md(3,62)")]
    [InlineData("{{ with answers }}{{ if rule == \"bann\" }}x{{ end }}{{ end }}", Codes.UnknownChoice, "Did you mean 'ban'?", "body.md(3,41)")]
    [InlineData("{{ with answers }}{{ aprover }}{{ end }}", Codes.UnknownVariable, "Did you mean 'approver'?", "body.md(3,30)")]
    [InlineData("{{ with terms }}{{ school.plurals }}{{ end }}", Codes.UnknownTerm, "Did you mean 'plural'?", "body.md(3,35)")]
    [InlineData("{{ with answers }}{{ shcool.name }}{{ end }}", Codes.UnknownVariable, "Did you mean 'school'?", "body.md(3,30)")]
    [InlineData("{{ \"a\" | string.upcas }}", Codes.UnknownVariable, "Did you mean 'upcase'?", "body.md(3,18)")]
    [InlineData("{{ date.nwo }}", Codes.UnknownVariable, "Did you mean 'now'?", "body.md(3,17)")]
    [InlineData("{{ wrap option \"rule\" }}x{{ end }}", Codes.FunctionUse, "names no choice", null)]
    [InlineData("{{ ref }}", Codes.FunctionUse, "clause-id", "body.md(3,12)")]
    [InlineData("{{ if answers.approver }}", Codes.TemplateSyntax, "", null)]
    public void A_name_that_does_not_exist_is_found_without_running_the_body(string words, string code, string hint, string? position)
    {
        Policy($"1. {{#a}} {words}");
        var found = _workspace.Check().ShouldHaveOne(code);
        found.Message.ShouldContain(hint);
        if (position is not null)
            found.Position().ShouldBe(position);
    }

    [Fact]
    public void A_sound_policy_is_clean()
    {
        Policy("1. {#a} {{ include \"common\" }} {{ cite \"kcsie\" }} {{ ref \"b\" }} {{ facts.lado.phone }} {{ facts.anything }} {{ terms.school.plural.title }} {{ x = 1 }}{{ x }} {{ date.now }} {{ [] == empty }}");
        _workspace.Check().ShouldBeClean();
    }

    [Theory]
    [InlineData("{{ with answers }}{{ approver }} {{ rule }} {{ school.name }} {{ terms.head.title }}{{ end }}")]
    [InlineData("{{ with facts }}{{ lado.phone }} {{ anything }} {{ terms.school }} {{ 'a' | string.upcase }}{{ end }}")]
    [InlineData("{{ with facts.lado }}{{ phone }} {{ answers.approver }}{{ end }}")]
    [InlineData("{{ with terms }}{{ with school }}{{ plural }} {{ head }}{{ end }}{{ end }}")]
    [InlineData("{{ o = {n: 1} }}{{ with o }}{{ n }} {{ school.name }}{{ end }}{{ with {m: 2} }}{{ m }}{{ end }}")]
    [InlineData("{{ case answers.rule }}{{ when \"ban\" }}x{{ end }}")]
    public void A_name_inside_with_is_that_of_a_member_or_of_something_outside(string words)
    {
        Policy($"1. {{#a}} {words}");
        _workspace.Check().ShouldBeClean();
    }

    [Fact]
    public void A_clause_id_is_given_once()
    {
        Policy("1. {#a} One.\n1. {#a} Two.");
        var found = _workspace.Check().ShouldHaveOne(Codes.DuplicateClause);
        found.Position().ShouldBe("body.md(4,1)");
        found.Message.ShouldContain("line 3");
    }

    [Fact]
    public void A_question_that_no_passage_uses_is_reported()
    {
        _workspace.Policy("- {id: idle, ask: Idle?, type: text}", "## One {#one}\n\n1. {#a} Text.\n");
        _workspace.Check().ShouldHaveOne(Codes.UnusedQuestion).Position().ShouldBe("policy.yaml(8,10)");
    }

    [Fact]
    public void A_choice_that_prints_nothing_is_reported()
    {
        _workspace.Policy(
            "- {id: rule, ask: Rule?, type: choice, choices: {ban: Ban, free: Free}, required: true}",
            "## One {#one}\n\n1. {#a} Text.\n{{ wrap option \"rule\" \"ban\" }}\n1. {#b} Ban.\n{{ end }}\n");
        _workspace.Check().ShouldHaveOne(Codes.UnusedChoice).Message.ShouldContain("'free'");
    }

    [Theory]
    [InlineData("when: answers.b == true", "when: answers.a == true", Codes.WhenCycle, "a → b → a")]
    [InlineData("when: answers.a", "required: false", Codes.WhenCycle, "a → a")]
    [InlineData("when: answers.zz", "required: false", Codes.UnknownBodyQuestion, "There is no question 'zz'")]
    [InlineData("when: answers.c == 'x' || answers.c == \"why\"", "required: false", Codes.UnknownChoice, "'c' has no choice 'why'")]
    [InlineData("when: '1 +'", "required: false", Codes.WhenFails, "")]
    public void Conditions_are_checked(string first, string second, string code, string message)
    {
        _workspace.Policy(
            $"- {{id: a, ask: A?, type: yes-no, {first}}}\n- {{id: b, ask: B?, type: yes-no, {second}}}\n- {{id: c, ask: C?, type: choice, choices: {{x: X}}}}",
            "## One {#one}\n\n1. {#c} Text {{ answers.c }}{{ if answers.a }}a{{ end }}{{ if answers.b }}b{{ end }}.\n");
        var found = _workspace.Check().Where(item => item.Code == code).ToList();
        found.ShouldNotBeEmpty();
        found[0].Message.ShouldContain(message);
        Path.GetFileName(found[0].Path).ShouldBe("policy.yaml");
    }

    [Theory]
    [InlineData("{id: q, ask: Q?, type: txt}", Codes.WrongValue, "Did you mean 'text'?")]
    [InlineData("{id: Q, ask: Q?, type: text}", Codes.IdForm, "lower-case")]
    [InlineData("{id: q, type: text}", Codes.MissingKey, "'ask'")]
    [InlineData("{id: q, ask: Q?, type: choice}", Codes.MissingKey, "'choices'")]
    [InlineData("{id: q, ask: Q?, type: text, choices: {a: A}}", Codes.QuestionSetting, "'choices' means nothing")]
    [InlineData("{id: q, ask: Q?, type: number, min: 5, max: 1}", Codes.QuestionSetting, "greater than")]
    [InlineData("{id: q, ask: Q?, type: number, min: few}", Codes.QuestionSetting, "'min' must be a number")]
    [InlineData("{id: q, ask: Q?, type: text, pattern: '('}", Codes.QuestionSetting, "regular expression")]
    [InlineData("{id: q, ask: Q?, type: choice, choices: {a: A}, default: b}", Codes.WrongAnswer, "not a choice")]
    [InlineData("{id: q, ask: Q?, type: text, requird: true}", Codes.UnknownKey, "Did you mean 'required'?")]
    public void Questions_are_checked(string question, string code, string message)
    {
        _workspace.Policy($"- {question}", "## One {#one}\n\n1. {#a} Text {{ answers.q }}.\n");
        _workspace.Check().ShouldHaveOne(code).Message.ShouldContain(message);
    }

    [Fact]
    public void A_question_stands_once()
    {
        _workspace.Policy("- {id: q, ask: Q?, type: text}\n- {id: q, ask: Q?, type: text}", "## One {#one}\n\n1. {#a} Text {{ answers.q }}.\n");
        _workspace.Check().ShouldHaveOne(Codes.DuplicateQuestion);
    }

    [Fact]
    public void Unknown_models_publishers_and_policies_are_reported()
    {
        Policy("1. {#a} Text.");
        _workspace.Tenant("elm", "name: Elm\nkind: academy\npolicies:\n  demo: {model: \"7.0\"}\n  dmeo: {model: \"1.0\"}");
        _workspace.File("templates/demo/2.0/policy.yaml", "id: demo\nversion: \"2.0\"\ntitle: T\nstatus: draft\npublisher: northmore-council").File("templates/demo/2.0/body.md", "## One {#one}\n\n1. {#a} Text.\n");
        var found = _workspace.Check();
        found.ShouldHaveOne(Codes.UnknownVersion).Position().ShouldBe("tenant.yaml(5,17)");
        found.ShouldHaveOne(Codes.UnknownPolicy).Position().ShouldBe("tenant.yaml(6,3)");
        found.ShouldHaveOne(Codes.UnknownPublisher).Message.ShouldContain("northmoor-council");
    }

    [Fact]
    public void A_path_where_nothing_is_checked_is_said_so()
    {
        Policy("1. {#a} Text.");
        _workspace.File("elsewhere/body.md", "Text.");
        _workspace.Check(Path.Combine(_workspace.Root, "elsewhere/body.md")).ShouldHaveOne(Codes.FileUnreadable).Message.ShouldContain("nothing to check");
        _workspace.Check(_workspace.Root).ShouldBeEmpty();
    }

    [Fact]
    public void What_policies_share_is_checked_in_the_policies()
    {
        Policy("1. {#a} {{ include \"greeting\" }}");
        _workspace.File("templates/shared/greeting.md", "Dear {{ terms.scool }}");
        _workspace.Check(Path.Combine(_workspace.Root, "templates/shared")).ShouldHaveOne(Codes.UnknownTerm);
    }

    [Fact]
    public void A_withdrawn_model_is_worth_a_warning()
    {
        _workspace.Policy("", "## One {#one}\n\n1. {#a} Text.\n", status: "withdrawn").Academy("status: adopted");
        _workspace.Check().ShouldHaveOne(Codes.Withdrawn).Severity.ShouldBe(Severity.Warning);
    }

    [Fact]
    public void Authorities_are_checked()
    {
        _workspace.File("templates/authorities.yaml", "kcsie: {title: Keeping children safe, kind: guidence, url: ftp://x, cite: title and edition}");
        var found = _workspace.Check();
        found.ShouldHaveOne(Codes.WrongValue).Message.ShouldContain("Did you mean 'guidance'?");
        found.Count(item => item.Code == Codes.AuthorityForm).ShouldBe(2);
    }

    [Fact]
    public void Paths_limit_the_check()
    {
        Policy("1. {#a} {{ terms.nothing }}");
        _workspace.Tenant("elm", "name: Elm\nkind: acadmy");
        _workspace.Check(Path.Combine(_workspace.Root, "tenants")).ShouldHaveSingleItem().Code.ShouldBe(Codes.WrongValue);
        _workspace.Check(Path.Combine(_workspace.Root, "templates/demo/1.0/body.md")).ShouldHaveSingleItem().Code.ShouldBe(Codes.UnknownTerm);
        _workspace.Check(Path.Combine(_workspace.Root, "nowhere")).ShouldHaveOne(Codes.FileUnreadable);
    }

    [Fact]
    public void Every_mistake_is_found_in_one_run()
    {
        Policy("1. {#a} {{ terms.shcool }} {{ answers.nobody }}\n1. {#a} Two {{ ref \"zzz\" }}.");
        _workspace.Tenant("elm", "name: Elm\nkind: academy\ntrust: nobody\npolicies:\n  nothing: {}");
        var codes = _workspace.Check().Select(item => item.Code).ToList();
        codes.ShouldBe([Codes.UnknownOrganisation, Codes.UnknownPolicy, Codes.UnknownTerm, Codes.UnknownBodyQuestion, Codes.DuplicateClause, Codes.UnknownClause, Codes.MissingKey], ignoreOrder: true);
    }

    [Fact]
    public void What_only_some_answers_break_is_found_beside_other_mistakes()
    {
        _workspace.Policy(
            "- {id: more, ask: More?, type: yes-no, required: true}\n- {id: idle, ask: Idle?, type: text}",
            "## One {#one}\n\n1. {#a} See {{ ref \"b\" }} {{ nobody }} {{ answers.nothing }}.\n{{ wrap optional \"more\" }}\n1. {#b} More {{ answers.nil }}.\n{{ end }}\n",
            "review: yearly");
        _workspace.Check().Select(item => item.Code).ShouldBe(
            [Codes.ReviewForm, Codes.UnusedQuestion, Codes.UnknownVariable, Codes.UnknownBodyQuestion, Codes.UnknownBodyQuestion, Codes.DanglingReference],
            ignoreOrder: true);
    }

    [Fact]
    public void Bodies_and_shared_texts_are_checked_beside_other_mistakes()
    {
        _workspace
            .File("templates/shared/common.md", "Common {{ terms.shcool }}.\n")
            .Policy("- {id: a, ask: A?, type: yes-no, when: answers.a}", "## One {#one}\n\n1. {#a} {{ nobody }} {{ answers.a }} {{ include \"common\" }}\n");
        _workspace.Check().Select(item => item.Code).ShouldBe([Codes.WhenCycle, Codes.UnknownVariable, Codes.UnknownTerm], ignoreOrder: true);
    }

    [Fact]
    public void A_question_that_cannot_be_read_is_one_mistake()
    {
        _workspace.Policy("- {id: a, ask: A?, type: tekst}", "## One {#one}\n\n1. {#a} {{ answers.a }}\n").Academy("status: draft\nanswers: {a: x}");
        _workspace.Check().ShouldHaveSingleItem().Code.ShouldBe(Codes.WrongValue);
    }

    [Fact]
    public void Amendments_and_gaps_are_judged_beside_other_mistakes_of_an_adoption()
    {
        _workspace.Policy(
            "- {id: who, ask: Who?, type: text, required: true}\n- {id: few, ask: Few?, type: number, required: true}",
            "## One {#one}\n\n1. {#a} {{ answers.who }} {{ answers.few }}.\n1. {#b edit=locked} Text.\n");
        _workspace.Academy("status: adopted\nowener: me\nanswers: {few: some}\namendments:\n- {clause: b, delete: true}\n- {clause: zz, delete: true}\n- {clause: a, replace: \"{{ terms.shcool }}\"}");
        _workspace.Check().Select(item => item.Code).ShouldBe(
            [Codes.UnknownKey, Codes.WrongAnswer, Codes.MissingAnswer, Codes.LockedClause, Codes.UnknownAmendedClause, Codes.UnknownTerm],
            ignoreOrder: true);
    }

    [Fact]
    public void A_mistake_of_the_model_is_not_told_again_for_each_adoption()
    {
        _workspace.Policy("- {id: more, ask: More?, type: yes-no, required: true}", "## One {#one}\n\n1. {#a} See {{ ref \"b\" }}.\n{{ wrap optional \"more\" }}\n1. {#b} More.\n{{ end }}\n")
            .Academy("status: adopted\nanswers: {more: no}\neffective: 2026-01-01");
        _workspace.Check().ShouldHaveOne(Codes.DanglingReference).Message.ShouldStartWith("With more = no:");
    }

    [Fact]
    public void Answers_are_judged_beside_other_mistakes_of_an_adoption()
    {
        Policy("1. {#a} Text.");
        _workspace.Academy("status: done\nanswers: {rule: bann, rool: ban}\nlock: rool");
        _workspace.Check().Select(item => item.Code).ShouldBe([Codes.WrongValue, Codes.WrongAnswer, Codes.UnknownQuestion, Codes.UnknownQuestion], ignoreOrder: true);
    }

    private void Policy(string clauses) => _workspace
        .File("templates/shared/common.md", "Common words.")
        .File("templates/authorities.yaml", "kcsie: {title: Keeping children safe, kind: statutory guidance}")
        .Tenant("north-trust", "kind: trust\nname: North\nfacts: {lado: {phone: \"1\"}}")
        .Policy(
            "- {id: approver, ask: Who?, type: text}\n- {id: rule, ask: Rule?, type: choice, choices: {ban: Ban}}",
            $"## One {{#one}}\n\n{clauses}\n1. {{#b}} {{{{ answers.approver }}}} {{{{ answers.rule }}}}\n");
}
