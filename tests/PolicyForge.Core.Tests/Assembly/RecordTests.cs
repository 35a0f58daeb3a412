using PolicyForge.Core.Tests.Support;
using PolicyForge.Documents;

namespace PolicyForge.Core.Tests.Assembly;

public sealed class RecordTests : IDisposable
{
    private const string Adoption = """
        version: "1.2"
        status: adopted
        owner: The Office
        effective: 2025-09-01
        review: 1 year
        consultation: {body: JCC, outcome: agreed, date: 2025-06-02}
        approvals:
          - {stage: approved, body: Local Governing Body, date: 2025-06-26, minute: 14.2}
          - {stage: ratified, body: Board of Trustees, date: 2025-07-17}
        location: Staff handbook
        source: Adapted from the council's model
        history:
          - {version: "1.0", date: 2023-09-01, summary: First}
          - {version: "1.1", date: 2024-09-01, summary: Second}
        """;

    private readonly TestWorkspace _workspace = new TestWorkspace().Policy(
        "",
        "## One {#one}\n\n1. {#a} Text.\n",
        "owner: HR\nupdated_by: HR Schools\npurpose: To show.\nissued: 2025-01-01\neffective: 2025-02-01\nreview: 2 years\naccessibility: Ask us.\ncontact: {name: HR, phone: 01632 960868}\nchanges:\n  - {version: \"1.0\", date: 2025-01-01, summary: New}\n  - {version: \"0.9\", date: 2024-01-01, summary: Trial}");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_control_table_of_an_adoption_prints_its_record()
    {
        _workspace.Academy(Adoption);
        Rows(_workspace.Document()).ShouldBe(
        [
            "Title: Demonstration", "Owner: The Office", "Version: 1.2", "Status: Adopted", "Term of policy: Annual", "Effective: 1 September 2025",
            "Approved by: Local Governing Body, 26 June 2025 (minute 14.2)", "Ratified by: Board of Trustees, 17 July 2025",
            "Review date: 1 year|Due 17 July 2026", "Consultation: JCC: agreed, 2 June 2025", "Source: Adapted from the council's model",
            "Model version: Demonstration, version 1.0, Northmoor Council", "Location: Staff handbook",
        ]);
    }

    [Fact]
    public void The_control_table_of_a_model_prints_the_publishers_record() => Rows(_workspace.Document(tenant: null)).ShouldBe(
    [
        "Title: Demonstration", "Owner: HR", "Version: 1.0", "Status: Final", "Effective: 1 February 2025", "Review date: 2 years|Due 1 February 2027",
        "Last updated by: HR Schools", "Purpose: To show.", "Contact: HR, 01632 960868",
    ]);

    [Fact]
    public void A_draft_keeps_rows_for_what_is_still_to_come()
    {
        _workspace.Academy("consultation: none");
        var rows = Rows(_workspace.Document());
        rows.ShouldContain("Effective: ");
        rows.ShouldContain("Approved by: ");
        rows.ShouldContain("Review date: ");
        rows.ShouldContain("Consultation: Not consulted");
        rows.ShouldNotContain("Location: ");
    }

    [Fact]
    public void A_brief_table_says_whether_the_document_holds()
    {
        _workspace.Academy(Adoption, "style: {control: brief}");
        Rows(_workspace.Document()).Select(row => row.Split(':')[0]).ShouldBe(["Title", "Version", "Status", "Effective", "Approved by", "Ratified by", "Review date"]);
        _workspace.Document().Statements.ShouldContain(statement => statement.Kind == StatementKind.Provenance);
        _workspace.Academy(Adoption, "style: {control: none}");
        _workspace.Document().Control.ShouldBeEmpty();
    }

    [Fact]
    public void Revisions_are_listed_newest_first_with_this_version_among_them()
    {
        _workspace.Academy(Adoption);
        _workspace.Document().Revisions.Select(revision => $"{revision.Version} {revision.Date}").ShouldBe(["1.2 17 July 2025", "1.1 1 September 2024", "1.0 1 September 2023"]);
        _workspace.Document(tenant: null).Revisions.Select(revision => revision.Summary).ShouldBe(["New", "Trial"]);
        _workspace.Academy(Adoption, "style: {revisions: false}");
        _workspace.Document().Revisions.ShouldBeEmpty();
    }

    [Fact]
    public void Statements_say_what_stands_outside_the_body()
    {
        _workspace.Academy(Adoption);
        var adopted = _workspace.Document().Statements;
        adopted.Select(statement => statement.Kind).ShouldBe([StatementKind.Accessibility, StatementKind.Expiry]);
        adopted[1].Text.ShouldContain("Check with the owner (The Office)");
        _workspace.Document(tenant: null).Statements.Select(statement => statement.Kind).ShouldBe([StatementKind.Accessibility, StatementKind.Contact]);
    }

    [Fact]
    public void The_layout_is_the_organisations_and_else_the_policys()
    {
        _workspace.Academy(Adoption, "style: {numbering: none, cover: false, contents: false}\nbrand: {colour: \"#1d70b8\", font: Arial}");
        var document = _workspace.Document();
        document.Layout.ShouldBe(new Layout(NumberingStyle.None, Cover: false, Contents: false));
        (document.Organisation.Colour, document.Organisation.Font).ShouldBe(("1d70b8", "Arial"));
        document.Running.ShouldBe(new RunningFacts("1.2", "1 September 2025", "17 July 2026"));
        _workspace.Document(tenant: null).Layout.Numbering.ShouldBe(NumberingStyle.Decimal);
    }

    private static List<string> Rows(PolicyDocument document) =>
        [.. document.Control.Select(row => $"{row.Label}: {string.Join('|', row.Value)}")];
}
