using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Tests.Support;
using PolicyForge.Documents;

namespace PolicyForge.Core.Tests.Assembly;

public sealed class EditionTests : IDisposable
{
    private const string Questions = """
        - {id: rule, ask: Which rule?, type: choice, choices: {ban: A ban, limited: Limited use}, required: true}
        - {id: filter, ask: Is there a filter?, type: yes-no, required: true}
        - {id: approver, ask: Who approves?, type: text, placeholder: name of approver, required: true}
        """;

    private const string Body = """
        ## Use {#use}

        {{ wrap option "rule" "ban" }}
        1. {#use-ban} Staff may not use it.
        {{ end }}
        {{ wrap option "rule" "limited" }}
        1. {#use-limited} Staff may use it in breaks.
        {{ end }}
        {{ wrap optional "filter" }}
        1. {#use-filter} There is a filter.
        {{ end }}
        {{ wrap note }}Change this.{{ end }}

        1. {#approve} Ask {{ answers.approver }} at {{ school.name }}.
        """;

    private readonly TestWorkspace _workspace = new TestWorkspace().Policy(Questions, Body);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_adopted_edition_holds_only_what_was_decided()
    {
        _workspace.Academy("status: adopted\nanswers: {rule: limited, filter: no, approver: the Principal}");
        _workspace.Text().ShouldBe("1 Use\n1.1 Staff may use it in breaks.\n1.2 Ask the Principal at Hillside Academy.");
    }

    [Fact]
    public void The_model_edition_shows_every_option_note_and_placeholder()
    {
        var text = _workspace.Text(tenant: null);
        text.ShouldContain("Option 1 – A ban");
        text.ShouldContain("Option 2 – Limited use");
        text.ShouldContain("Note: Change this.");
        text.ShouldContain("[name of approver]");
        text.ShouldContain("[name of school/academy]");
        text.ShouldContain("There is a filter.");
    }

    [Fact]
    public void The_draft_shows_what_is_undecided_and_lists_it()
    {
        _workspace.Academy("answers: {filter: yes}");
        var document = _workspace.Document();
        document.Edition.ShouldBe(Edition.Draft);
        document.Gaps.Select(gap => (gap.Source, gap.Ask)).ShouldBe([("rule", "Which rule?"), ("approver", "Who approves?")]);
        var text = PlainText.Of(document.Body);
        text.ShouldContain("Option 2 – Limited use");
        text.ShouldContain("There is a filter.");
        text.ShouldContain("[name of approver]");
        text.ShouldNotContain("Change this.");
    }

    [Fact]
    public void An_adopted_document_names_everything_that_is_missing_at_once()
    {
        _workspace.Academy("status: adopted\nanswers: {rule: ban}");
        var result = _workspace.Assemble();
        result.Document.ShouldBeNull();
        var missing = result.Diagnostics.Where(item => item.Code == Codes.MissingAnswer).ToList();
        missing.Count.ShouldBe(2);
        missing[0].Message.ShouldContain("'filter'");
        missing[0].Message.ShouldContain("Is there a filter?");
        missing[1].Message.ShouldContain("'approver'");
        missing[0].Position().ShouldBe("tenant.yaml(8,3)");
    }

    [Theory]
    [InlineData("draft", Edition.Draft)]
    [InlineData("consultation", Edition.Draft)]
    [InlineData("approved", Edition.Adopted)]
    [InlineData("adopted", Edition.Adopted)]
    [InlineData("superseded", Edition.Adopted)]
    [InlineData("withdrawn", Edition.Adopted)]
    public void The_status_decides_the_edition(string status, Edition edition)
    {
        _workspace.Academy($"status: {status}\nanswers: {{rule: ban, filter: no, approver: the Principal}}");
        _workspace.Document().Edition.ShouldBe(edition);
    }

    [Fact]
    public void The_publisher_without_an_adoption_sees_its_model()
    {
        var document = _workspace.Document("northmoor-council");
        document.Edition.ShouldBe(Edition.Model);
        document.Organisation.Name.ShouldBe("Northmoor Council");
        document.Stamp.Organisation.ShouldBeNull();
    }

    [Fact]
    public void A_school_that_has_not_adopted_the_policy_is_told_how()
    {
        _workspace.Tenant("elm", "name: Elm\nkind: academy");
        _workspace.Assemble("elm").Diagnostics.ShouldHaveOne(Codes.NotAdopted).Message.ShouldContain("under 'policies'");
        _workspace.Document("elm", Edition.Model).Edition.ShouldBe(Edition.Model);
    }

    [Fact]
    public void Unknown_names_lead_to_near_ones()
    {
        _workspace.Academy("status: adopted");
        var workspace = _workspace.Load();
        workspace.Assemble(new DocumentRequest("dem", null, null, null, TestWorkspace.Today)).Diagnostics.ShouldHaveOne(Codes.UnknownPolicy).Message.ShouldContain("Did you mean 'demo'?");
        workspace.Assemble(new DocumentRequest("demo", "9.9", null, null, TestWorkspace.Today)).Diagnostics.ShouldHaveOne(Codes.UnknownVersion).Message.ShouldContain("Known: 1.0.");
        workspace.Assemble(new DocumentRequest("demo", null, "hilside-academy", null, TestWorkspace.Today)).Diagnostics.ShouldHaveOne(Codes.UnknownOrganisation).Message.ShouldContain("hillside-academy");
        workspace.Assemble(new DocumentRequest("../demo", null, null, null, TestWorkspace.Today)).Diagnostics.ShouldHaveOne(Codes.UnknownPolicy);
        workspace.Assemble(new DocumentRequest("demo", null, "../oak", null, TestWorkspace.Today)).Diagnostics.ShouldHaveOne(Codes.UnknownOrganisation);
    }

    [Fact]
    public void A_draft_may_try_out_another_version_than_the_adopted_one()
    {
        _workspace.Academy("status: adopted\nanswers: {rule: ban, filter: no, approver: the Principal}").Policy(Questions, Body, version: "2.0");
        _workspace.Assemble(version: "2.0").Diagnostics.ShouldHaveOne(Codes.WrongEdition);
        _workspace.Assemble(version: "2.0", edition: Edition.Draft).Document!.Stamp.ModelVersion.ShouldBe("2.0");
    }

    [Fact]
    public void Without_a_version_the_latest_final_model_is_printed()
    {
        _workspace.Policy(Questions, Body, version: "10.0").Policy(Questions, Body, version: "9.0").Policy(Questions, Body, version: "11.0", status: "draft");
        _workspace.Document(tenant: null).Stamp.ModelVersion.ShouldBe("10.0");
    }

    [Fact]
    public void A_policy_for_other_schools_is_refused()
    {
        _workspace.Policy(Questions, Body, "applies_to: [maintained]").Academy("status: adopted");
        _workspace.Assemble().Diagnostics.ShouldHaveOne(Codes.NotApplicable);
    }

    [Fact]
    public void A_folder_without_templates_or_tenants_is_no_workspace()
    {
        Should.Throw<WorkspaceNotFoundException>(() => Workspace.Load(Path.Combine(_workspace.Root, "nowhere"))).Message.ShouldContain("--root");
        Should.Throw<WorkspaceNotFoundException>(() => Workspace.Load(Path.Combine(_workspace.Root, "templates", "demo"))).Message.ShouldContain("--root");
    }
}
