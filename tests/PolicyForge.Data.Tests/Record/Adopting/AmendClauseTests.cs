using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Adopting;

public sealed class AmendClauseTests(SampleFixture sample) : IClassFixture<SampleFixture>, IAsyncLifetime
{
    private Desk _desk = null!;
    private AdoptionRecord _adoption = null!;

    public async Task InitializeAsync()
    {
        _desk = await Desk.OfNewAcademyAsync(sample);
        _adoption = await _desk.StartAnsweredAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("wording", false)]
    [InlineData("approval", true)]
    public async Task A_change_deviates_unless_its_clause_is_free(string clause, bool deviates)
    {
        var amended = await _desk.AmendAsync(_adoption, new ClauseEdit(Clause: clause, Replace: "Our own words."));

        amended.Amendments.ShouldHaveSingleItem().Deviates.ShouldBe(deviates);
        (await _desk.GetAsync(amended)).Adoption.Amendments.ShouldHaveSingleItem().Deviates.ShouldBe(deviates);
        (await _desk.DownloadAsync(amended, DownloadForm.Txt)).Content.ShouldContainText("Our own words.");
    }

    [Fact]
    public async Task An_added_clause_deviates_and_may_then_be_changed()
    {
        var added = await _desk.AmendAsync(_adoption, new ClauseEdit(After: "approval", Add: "Added words.", Id: "added"));
        var again = await _desk.AmendAsync(added, new ClauseEdit(After: "approval", Add: "Better words.", Id: "added"));

        again.Amendments.ShouldHaveSingleItem().Deviates.ShouldBeTrue();
        var text = (await _desk.DownloadAsync(again, DownloadForm.Txt)).Content;
        text.ShouldContainText("Better words.");
        text.ShouldNotContainText("Added words.");
    }

    [Fact]
    public Task A_locked_clause_stays() =>
        Refused.WithAsync(_desk.AmendAsync(_adoption, new ClauseEdit(Clause: "law", Replace: "The law is optional.")), "clause", "'law' may not be changed: the publisher has locked it");

    [Fact]
    public Task A_section_with_a_locked_clause_cannot_be_deleted() =>
        Refused.WithAsync(_desk.AmendAsync(_adoption, new ClauseEdit(Clause: "rules", Delete: true)), "clause", "locked");

    [Theory]
    [InlineData("nowhere", "Words.", "clause", "No clause has the id 'nowhere'")]
    [InlineData("allowed", "Words.", "clause", "the answers drop it")]
    [InlineData("wording", "{{ answers.nothing }}", "replace", "nothing")]
    [InlineData("wording", "See {{ ref \"nowhere\" }}.", "replace", "nowhere")]
    public Task Text_or_a_clause_that_cannot_be_used_is_refused(string clause, string text, string field, string words) =>
        Refused.WithAsync(_desk.AmendAsync(_adoption, new ClauseEdit(Clause: clause, Replace: text)), field, words);

    [Fact]
    public Task An_edit_that_says_two_things_is_refused() =>
        Refused.WithAsync(_desk.AmendAsync(_adoption, new ClauseEdit(Clause: "wording", Replace: "Words.", Delete: true)), "", "This is not an amendment");

    [Fact]
    public async Task A_later_edit_of_the_same_clause_replaces_the_earlier()
    {
        var once = await _desk.AmendAsync(_adoption, new ClauseEdit(Clause: "wording", Replace: "First."));
        var twice = await _desk.AmendAsync(once, new ClauseEdit(Clause: "wording", Replace: "Second."));

        (await _desk.GetAsync(twice)).Adoption.Amendments.ShouldHaveSingleItem().Content["replace"]!.ToString().ShouldBe("Second.");
    }

    [Fact]
    public async Task An_amendment_can_be_taken_back()
    {
        var amended = await _desk.AmendAsync(_adoption, new ClauseEdit(Clause: "wording", Delete: true));
        var restored = await _desk.RemoveAmendmentAsync(amended, 1);

        (await _desk.GetAsync(restored)).Adoption.Amendments.ShouldBeEmpty();
        await Should.ThrowAsync<NotThereException>(_desk.RemoveAmendmentAsync(restored, 1));
    }

    [Fact]
    public async Task Of_two_who_amend_the_second_is_told_who_and_what()
    {
        await _desk.Colleague("kim").AmendAsync(_adoption, new ClauseEdit(Clause: "wording", Replace: "Kim's."));

        var conflict = await Should.ThrowAsync<ConflictException>(_desk.AmendAsync(_adoption, new ClauseEdit(Clause: "wording", Replace: "Sam's.")));

        conflict.Change.Actor.ShouldBe("kim");
        conflict.Change.Fields.ShouldBe(["amendments"]);
    }

    [Fact]
    public async Task A_refused_edit_leaves_no_trace()
    {
        var before = await _desk.SqlAsync<long>(_desk.Organisation, "SELECT count(*) FROM audit");

        await Should.ThrowAsync<RefusedException>(_desk.AmendAsync(_adoption, new ClauseEdit(Clause: "law", Delete: true)));

        (await _desk.SqlAsync<long>(_desk.Organisation, "SELECT count(*) FROM audit")).ShouldBe(before);
        (await _desk.GetAsync(_adoption)).Adoption.Revision.ShouldBe(_adoption.Revision);
    }
}
