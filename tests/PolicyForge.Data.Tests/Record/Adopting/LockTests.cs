using PolicyForge.Core.Adoptions;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Adopting;

public sealed class LockTests(SampleFixture sample) : IClassFixture<SampleFixture>, IAsyncLifetime
{
    private Desk _trust = null!;
    private Desk _academy = null!;

    public async Task InitializeAsync()
    {
        _trust = await Desk.OfNewTrustAsync(sample);
        _academy = await _trust.NewAcademyAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_a_trust_answers_its_academies_inherit_until_they_answer()
    {
        await _trust.AnswerAsync("use", "ban");
        var adoption = await _academy.StartAsync();

        var inherited = (await _academy.GetAsync(adoption)).Questions.Single(question => question.Id == "use");
        (inherited.Text, inherited.From, inherited.GivenBy, inherited.LockedBy, inherited.Own).ShouldBe(("A ban", AnswerOrigin.Trust, _trust.Organisation, null, null));
        await _academy.AnswerAsync("use", "limited");

        var own = (await _academy.GetAsync(adoption)).Questions.Single(question => question.Id == "use");
        (own.Text, own.From).ShouldBe(("Limited use", AnswerOrigin.Own));
    }

    [Fact]
    public async Task What_a_trust_locks_its_academies_cannot_answer()
    {
        await _trust.AnswerAsync("use", "ban");
        await _trust.LockAsync("use");

        await Refused.WithAsync(_academy.AnswerAsync("use", "limited"), "value", "decides this for those below it: 'A ban'");
        (await _academy.GetAsync(await _academy.StartAsync())).Questions.Single(question => question.Id == "use").LockedBy.ShouldBe(_trust.Organisation);
    }

    [Fact]
    public async Task A_contrary_answer_below_is_named_when_it_is_locked_out_and_refused_at_adoption()
    {
        var other = await _trust.NewAcademyAsync();
        await other.AnswerAsync("use", "ban");
        await _academy.AnswerAsync("use", "limited");
        await _academy.AnswerAsync("approver", "The Principal");
        var adoption = await _academy.StartAsync();
        await _trust.AnswerAsync("use", "ban");

        var contrary = (await _trust.LockAsync("use")).Contrary.ShouldHaveSingleItem();

        contrary.OrganisationId.ShouldBe(_academy.Organisation);
        contrary.Value.ToString().ShouldBe("limited");
        await Refused.WithAsync(_academy.AdoptAsync(adoption), "answers.use", "locks it to 'A ban'");
        (await Refused.WithProblemsAsync(_academy.AdoptAsync(adoption)))[0].Message.ShouldNotContain("tenant.yaml");
        await _academy.AnswerAsync("use", null, expected: 1);
        (await _academy.AdoptAsync(adoption)).FrozenAnswers!["use"]!["from"]!.ToString().ShouldBe(_trust.Organisation);
    }

    [Fact]
    public async Task A_locked_answer_that_changes_names_those_below_who_now_answer_otherwise()
    {
        await _academy.AnswerAsync("use", "ban");
        await _trust.AnswerAsync("use", "ban");
        (await _trust.LockAsync("use")).Contrary.ShouldBeEmpty();

        (await _trust.AnswerAsync("use", "limited", expected: 2)).Contrary.ShouldHaveSingleItem().OrganisationId.ShouldBe(_academy.Organisation);
    }

    [Fact]
    public async Task An_unlocked_answer_is_open_again()
    {
        await _trust.AnswerAsync("use", "ban");
        await _trust.LockAsync("use");
        await _trust.UnlockAsync("use", 2);

        (await _academy.AnswerAsync("use", "limited")).Answer!.Value.ToString().ShouldBe("limited");
    }

    [Fact]
    public async Task A_school_has_nobody_to_lock_for()
    {
        await _academy.AnswerAsync("use", "ban");

        await Refused.WithAsync(_academy.LockAsync("use"), "question", "nobody below");
    }

    [Fact]
    public async Task A_council_decides_for_the_schools_it_maintains_and_not_for_academies()
    {
        var council = new Desk(sample, "northmoor-council");
        await sample.Builder.OrganisationAsync("elm-school", "maintained", council: "northmoor-council");
        await council.AnswerAsync("approver", "The Board");
        await council.LockAsync("approver");

        await Refused.WithAsync(new Desk(sample, "elm-school").AnswerAsync("approver", "The Head"), "value", "Northmoor Council decides");
    }
}
