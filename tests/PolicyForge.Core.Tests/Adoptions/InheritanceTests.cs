using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Tests.Support;
using PolicyForge.Documents;

namespace PolicyForge.Core.Tests.Adoptions;

public sealed class InheritanceTests : IDisposable
{
    private readonly TestWorkspace _workspace = new TestWorkspace().Policy(
        "- {id: who, ask: Who?, type: text, default: the default}",
        "## One {#one}\n\n1. {#a} Ask {{ answers.who }}.\n");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_default_is_the_last_resort()
    {
        _workspace.Academy("status: adopted");
        _workspace.Text().ShouldContain("Ask the default.");
    }

    [Fact]
    public void The_publisher_answers_before_the_default()
    {
        Publisher("answers: {who: the council}");
        _workspace.Academy("status: adopted");
        _workspace.Text().ShouldContain("Ask the council.");
    }

    [Fact]
    public void The_trust_answers_before_the_publisher_and_the_school_before_both()
    {
        Publisher("answers: {who: the council}");
        Trust("answers: {who: the trust}");
        _workspace.Academy("status: adopted");
        _workspace.Text().ShouldContain("Ask the trust.");
        _workspace.Academy("status: adopted\nanswers: {who: the school}");
        _workspace.Text().ShouldContain("Ask the school.");
    }

    [Fact]
    public void The_council_where_it_stands_answers_for_a_maintained_school_only()
    {
        _workspace.Tenant("south-council", "name: South\nkind: council\npolicies:\n  demo:\n    answers: {who: the south}");
        const string Adoption = "policies:\n  demo: {model: \"1.0\", status: adopted}";
        _workspace.Tenant("oak", $"name: Oak\nkind: maintained\nlocal_authority: south-council\n{Adoption}");
        _workspace.Tenant("elm", $"name: Elm\nkind: academy\nlocal_authority: south-council\n{Adoption}");
        _workspace.Text("oak").ShouldContain("Ask the south.");
        _workspace.Text("elm").ShouldContain("Ask the default.");
    }

    [Fact]
    public void A_lock_above_wins_and_a_contrary_answer_names_both()
    {
        Trust("lock: [who]\n    answers: {who: the trust}");
        _workspace.Academy("status: adopted");
        _workspace.Text().ShouldContain("Ask the trust.");

        _workspace.Academy("status: adopted\nanswers: {who: the trust}");
        _workspace.Text().ShouldContain("Ask the trust.");

        _workspace.Academy("status: adopted\nanswers: {who: the school}");
        var found = _workspace.Check().ShouldHaveOne(Codes.ContraryToLock);
        found.Position().ShouldBe("tenant.yaml(11,20)");
        found.Message.ShouldContain("Hillside Academy");
        found.Message.ShouldContain("Beacon Trust");
        found.Message.ShouldContain("the trust");
    }

    [Fact]
    public void The_highest_of_two_locks_wins()
    {
        Publisher("lock: [who]\n    answers: {who: the council}");
        Trust("lock: [who]\n    answers: {who: the trust}");
        _workspace.Academy("status: adopted");
        var result = _workspace.Assemble();
        result.Diagnostics.ShouldHaveOne(Codes.ContraryToLock).Message.ShouldContain("Northmoor Council locks it");
    }

    [Fact]
    public void A_lock_without_an_answer_is_a_mistake()
    {
        _workspace.Policy("- {id: who, ask: Who?, type: text}", "## One {#one}\n\n1. {#a} Ask {{ answers.who }}.\n");
        Trust("lock: [who]");
        _workspace.Check().ShouldHaveOne(Codes.LockWithoutAnswer);
    }

    [Fact]
    public void Settings_above_are_no_adoption_until_they_have_a_status()
    {
        Trust("answers: {who: the trust}");
        _workspace.Load().Organisations.Find("beacon-trust")!.Policies["demo"].Adoption.ShouldBeNull();
        Trust("model: \"1.0\"\n    status: adopted\n    answers: {who: the trust}");
        _workspace.Text("beacon-trust").ShouldContain("Ask the trust.");
    }

    [Fact]
    public void Unknown_questions_and_wrong_answers_are_reported_for_settings_too()
    {
        Trust("lock: [hwo]\n    answers: {whom: someone, who: [a, b]}");
        var found = _workspace.Check();
        found.Count(item => item.Code == Codes.UnknownQuestion).ShouldBe(2);
        found.ShouldHaveOne(Codes.WrongAnswer).Message.ShouldContain("question 'who'");
    }

    [Fact]
    public void Questions_tell_who_gave_each_answer_and_who_locked_it()
    {
        Trust("lock: [who]\n    answers: {who: the trust}");
        _workspace.Academy("status: draft");
        var row = _workspace.Load().Questions("demo", null, "hillside-academy").Rows.ShouldHaveSingleItem();
        (row.Answer, row.Origin, row.GivenBy, row.LockedBy).ShouldBe(("the trust", AnswerOrigin.Trust, "beacon-trust", "beacon-trust"));
        _workspace.Load().Questions("demo").Rows[0].Origin.ShouldBe(AnswerOrigin.Default);
    }

    [Fact]
    public void The_stamp_keeps_the_answers_that_filled_the_document()
    {
        _workspace.Academy("status: adopted\nversion: \"1.2\"\nreview: Summer 2027");
        var stamp = _workspace.Document().Stamp;
        stamp.Answers.ShouldBe([new StampedAnswer("who", "the default")]);
        (stamp.Organisation, stamp.Version, stamp.Status, stamp.Review).ShouldBe(("hillside-academy", "1.2", "adopted", new DateOnly(2027, 8, 31)));
    }

    private void Trust(string entry) => _workspace.Tenant("beacon-trust", $"kind: trust\nname: Beacon Trust\npolicies:\n  demo:\n    {entry}");

    private void Publisher(string entry) => _workspace.Tenant("northmoor-council", $"kind: council\nname: Northmoor Council\npolicies:\n  demo:\n    {entry}");
}
