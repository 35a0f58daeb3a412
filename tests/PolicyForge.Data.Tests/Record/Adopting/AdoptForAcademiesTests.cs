using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Adopting;

public sealed class AdoptForAcademiesTests(SampleFixture sample) : IClassFixture<SampleFixture>, IAsyncLifetime
{
    private static readonly AdoptionForAll Demo = new(Desk.Council, "demo", "1.0", Review: "1 year", Approval: new NewApproval("ratified", "Board of Trustees", new DateOnly(2026, 7, 17)));

    private Desk _trust = null!;

    public async Task InitializeAsync()
    {
        _trust = await Desk.OfNewTrustAsync(sample);
        await _trust.AnswerAsync("approver", "The Principal");
        await _trust.AnswerAsync("use", "ban");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Each_academy_succeeds_or_fails_by_itself()
    {
        var good = await _trust.NewAcademyAsync();
        var contrary = await _trust.NewAcademyAsync();
        await contrary.AnswerAsync("use", "limited");
        await _trust.LockAsync("use");
        var last = await _trust.NewAcademyAsync();

        var results = await _trust.AdoptForAllAsync([good.Organisation, contrary.Organisation, "hillside-academy", last.Organisation, good.Organisation], Demo);

        results.Select(result => result.Academy).ShouldBe([good.Organisation, contrary.Organisation, "hillside-academy", last.Organisation]);
        results.Select(result => result.Adoption?.Status).ShouldBe([AdoptionStatus.Adopted, null, null, AdoptionStatus.Adopted]);
        results[1].Problems.ShouldHaveSingleItem().Field.ShouldBe("answers.use");
        results[2].Problems.ShouldHaveSingleItem().Message.ShouldBe("There is nothing here.");
        (await contrary.HistoryAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_trust_decided_stands_in_each_adoption()
    {
        var academy = await _trust.NewAcademyAsync();

        var adopted = (await _trust.AdoptForAsync(academy.Organisation, Demo)).Adoption!;

        (adopted.ReviewDue, adopted.Effective, adopted.AdoptedBy).ShouldBe((new DateOnly(2027, 7, 17), Desk.Today, "sam"));
        var found = (await academy.GetAsync(adopted)).Adoption;
        found.Approvals.ShouldHaveSingleItem().Body.ShouldBe("Board of Trustees");
        found.FrozenAnswers!["use"]!["from"]!.ToString().ShouldBe(_trust.Organisation);
    }

    [Fact]
    public async Task What_an_academy_has_in_hand_is_taken_up()
    {
        var academy = await _trust.NewAcademyAsync();
        var started = await academy.AmendAsync(await academy.StartAsync(), new ClauseEdit(Clause: "wording", Replace: "Our own words."));

        var adopted = (await _trust.AdoptForAsync(academy.Organisation, Demo)).Adoption!;

        adopted.Number.ShouldBe(started.Number);
        (await academy.DownloadAsync(adopted, DownloadForm.Txt)).Content.ShouldContainText("Our own words.");
    }

    [Fact]
    public async Task Another_version_in_hand_is_not_lost()
    {
        await sample.Builder.ModelAsync(Desk.Council, "demo", "2.0", RecordBuilder.DemoQuestions, RecordBuilder.DemoBody);
        var academy = await _trust.NewAcademyAsync();
        await academy.StartAsync("2.0");

        (await _trust.AdoptForAllAsync([academy.Organisation], Demo))[0].Problems.ShouldHaveSingleItem().Message.ShouldContain("in hand already");
    }

    [Fact]
    public async Task Done_again_nothing_is_done()
    {
        var academy = await _trust.NewAcademyAsync();
        var first = await _trust.AdoptForAsync(academy.Organisation, Demo);
        var rows = await academy.SqlAsync<long>(academy.Organisation, "SELECT count(*) FROM audit");

        var again = await _trust.AdoptForAsync(academy.Organisation, Demo);

        (first.WasAdopted, again.WasAdopted).ShouldBe((false, true));
        again.Adoption!.Number.ShouldBe(first.Adoption!.Number);
        (await academy.SqlAsync<long>(academy.Organisation, "SELECT count(*) FROM audit")).ShouldBe(rows);
    }

    [Fact]
    public async Task Many_nodes_that_take_up_the_same_academy_adopt_it_once()
    {
        var academy = await _trust.NewAcademyAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => _trust.AdoptForAsync(academy.Organisation, Demo))));

        results.Count(result => !result.WasAdopted).ShouldBe(1);
        (await academy.HistoryAsync()).ShouldHaveSingleItem();
    }
}
