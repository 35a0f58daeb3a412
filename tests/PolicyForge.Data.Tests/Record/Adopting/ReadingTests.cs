using PolicyForge.Core.Policies;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Documents;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Adopting;

public sealed class ReadingTests(SampleFixture sample) : IClassFixture<SampleFixture>, IAsyncLifetime
{
    private Desk _desk = null!;

    public async Task InitializeAsync() => _desk = await Desk.OfNewAcademyAsync(sample);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_is_in_hand_reads_as_a_draft_with_the_right_to_each_clause()
    {
        var view = await _desk.ReadAsync(await _desk.StartAsync());

        view.Document!.Edition.ShouldBe(Edition.Draft);
        view.Clauses.Single(clause => clause.Id == "law").Edit.ShouldBe(EditRight.Locked);
        view.Clauses.Single(clause => clause.Id == "wording").Edit.ShouldBe(EditRight.Free);
    }

    [Fact]
    public async Task What_was_adopted_reads_as_it_was_frozen()
    {
        var adopted = await _desk.AdoptDemoAsync();
        await _desk.AnswerAsync("approver", "Somebody else", 1);

        var view = await _desk.ReadAsync(adopted);

        view.Document!.Edition.ShouldBe(Edition.Adopted);
        view.Clauses.ShouldBeEmpty();
        view.Document.Stamp.Answers.Select(answer => answer.Value).ShouldContain("The Principal");
    }

    [Fact]
    public async Task A_first_version_has_nothing_to_be_compared_with()
    {
        var compared = await _desk.CompareAsync(await _desk.StartAsync());

        (compared.Before, compared.Changes).ShouldBe((null, null));
    }

    [Fact]
    public async Task A_new_version_is_compared_with_the_one_adopted_last()
    {
        var adopted = await _desk.AdoptDemoAsync();
        var next = await _desk.AmendAsync(await _desk.StartAsync(), new ClauseEdit(Clause: "wording", Replace: "Our own words."));

        var compared = await _desk.CompareAsync(next);

        compared.Before!.Number.ShouldBe(adopted.Number);
        compared.Changes!.Reworded.ShouldHaveSingleItem().Id.ShouldBe("wording");
    }

    [Fact]
    public async Task What_is_in_hand_is_listed_with_its_gaps()
    {
        await _desk.StartAsync();
        var before = (await _desk.TasksAsync()).InHand.ShouldHaveSingleItem();
        await _desk.AnswerAsync("approver", "The Principal");
        await _desk.AnswerAsync("use", "ban");
        var after = (await _desk.TasksAsync()).InHand.ShouldHaveSingleItem();

        (before.Gaps, before.AwaitsApproval).ShouldBe((2, false));
        (after.Gaps, after.AwaitsApproval).ShouldBe((0, true));
    }

    [Fact]
    public async Task The_register_holds_what_is_had_and_what_could_be_taken_up()
    {
        var before = await _desk.RegisterAsync();
        await _desk.AdoptDemoAsync();
        await _desk.StartAsync();
        var after = await _desk.RegisterAsync();

        before.Policies.ShouldBeEmpty();
        before.Offered.Select(model => model.PolicyId).ShouldContain("demo");
        var row = after.Policies.ShouldHaveSingleItem();
        (row.InForce!.Version, row.InHand!.Version, row.Review!.PolicyId).ShouldBe(("1.0", "1.1", "demo"));
        after.Offered.Select(model => model.PolicyId).ShouldNotContain("demo");
    }

    [Fact]
    public async Task A_policy_tells_what_is_in_force_in_hand_decided_and_offered()
    {
        await _desk.AdoptDemoAsync();
        await _desk.StartAsync();

        var overview = await _desk.OverviewAsync();

        (overview.Title, overview.InForce!.Version, overview.InHand!.Version).ShouldBe(("Demonstration", "1.0", "1.1"));
        overview.Offers.ShouldHaveSingleItem().LatestVersion.ShouldBe("1.0");
    }
}
