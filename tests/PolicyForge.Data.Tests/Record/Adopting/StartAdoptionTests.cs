using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Adopting;

public sealed class StartAdoptionTests(SampleFixture sample) : IClassFixture<SampleFixture>, IAsyncLifetime
{
    private Desk _desk = null!;

    public async Task InitializeAsync() => _desk = await Desk.OfNewAcademyAsync(sample);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_first_adoption_is_a_draft_of_version_1_0()
    {
        var started = await _desk.StartAsync();

        started.Version.ShouldBe("1.0");
        started.Title.ShouldBe("Demonstration");
        var found = (await _desk.GetAsync(started)).Adoption;
        found.Status.ShouldBe(AdoptionStatus.Draft);
        found.StartedBy.ShouldBe("sam");
        found.Revision.ShouldBe(started.Revision);
    }

    [Fact]
    public async Task Its_own_version_can_be_given()
    {
        (await _desk.StartAsync(own: "7b")).Version.ShouldBe("7b");
    }

    [Fact]
    public Task A_version_that_is_none_is_refused() => Refused.WithAsync(_desk.StartAsync(own: "seven / b"), "version", "letters, digits");

    [Fact]
    public async Task Only_one_can_be_in_hand()
    {
        await _desk.StartAsync();

        await Refused.WithAsync(_desk.StartAsync(), "", "in hand already");
    }

    [Fact]
    public async Task Of_two_who_start_at_once_one_is_told_that_an_adoption_is_in_hand()
    {
        var acts = Enumerable.Range(0, 4).Select(_ => Task.Run(() => _desk.StartAsync())).ToList();
        await Task.WhenAll(acts.Select(act => act.ContinueWith(_ => { }, TaskScheduler.Default)));

        acts.Count(act => act.IsCompletedSuccessfully).ShouldBe(1);
        acts.Where(act => act.IsFaulted).ShouldAllBe(act => act.Exception!.InnerException is RefusedException);
    }

    [Fact]
    public async Task The_same_model_again_counts_the_minor_version_up_and_a_new_one_the_major()
    {
        await _desk.AdoptDemoAsync();
        var again = await _desk.StartAsync();
        again.Version.ShouldBe("1.1");
        again.Number.ShouldBe(2);
        await _desk.AbandonAsync(again);
        await sample.Builder.ModelAsync(Desk.Council, "demo", "2.0", RecordBuilder.DemoQuestions, RecordBuilder.DemoBody);

        (await _desk.StartAsync("2.0")).Version.ShouldBe("2.0");
    }

    [Fact]
    public async Task What_was_decided_for_the_one_in_force_is_carried_on()
    {
        var first = await _desk.StartAnsweredAsync();
        first = await _desk.AmendAsync(first, new ClauseEdit(Clause: "wording", Replace: "Our own words."));
        first = await _desk.EditAsync(first, fields => fields with { Owner = "Office manager", Author = "A. Teacher", Review = "2 years", Location = "Handbook", Source = "Old policy", IsPublic = true });
        await _desk.AdoptAsync(await _desk.ApproveAsync(first, new NewApproval("approved", "Governors", new DateOnly(2026, 6, 1))));

        var next = (await _desk.GetAsync(await _desk.StartAsync())).Adoption;

        (next.Owner, next.Author, next.Review, next.Location, next.Source, next.IsPublic).ShouldBe(("Office manager", "A. Teacher", "2 years", "Handbook", "Old policy", true));
        next.Amendments.ShouldHaveSingleItem().Content["replace"]!.ToString().ShouldBe("Our own words.");
        next.Approvals.ShouldBeEmpty();
        next.Effective.ShouldBeNull();
        next.History.ToJsonString().ShouldBe("""[{"date":"2026-06-01","summary":"Made from version 1.0 of the model","version":"1.0"}]""");
    }

    [Fact]
    public async Task A_withdrawn_version_is_refused_with_its_reason_to_those_who_have_it_and_not_there_for_others()
    {
        await sample.Builder.ModelAsync(Desk.Council, "gone", "1.0", RecordBuilder.DemoQuestions, RecordBuilder.DemoBody);
        await _desk.AbandonAsync(await _desk.StartAsync(policy: "gone"));
        await _desk.SqlAsync<int?>(Desk.Council, "UPDATE policy_versions SET withdrawn_at = now(), withdrawn_reason = 'The law changed.' WHERE organisation_id = 'northmoor-council' AND policy_id = 'gone'");

        await Refused.WithAsync(_desk.StartAsync(policy: "gone"), "model", "withdrawn by its publisher: The law changed.");
        await Should.ThrowAsync<NotThereException>((await Desk.OfNewAcademyAsync(sample)).StartAsync(policy: "gone"));
    }

    [Fact]
    public async Task A_model_for_another_kind_of_school_is_refused()
    {
        await sample.Builder.ModelAsync(Desk.Council, "maintained-only", "1.0", "applies_to: [maintained]\n" + RecordBuilder.DemoQuestions, RecordBuilder.DemoBody);

        await Refused.WithAsync(_desk.StartAsync(policy: "maintained-only"), "model", "is for maintained schools");
    }

    [Fact]
    public async Task What_is_out_of_reach_is_not_there()
    {
        await sample.Builder.ModelAsync("elsewhere-trust", "theirs", "1.0", RecordBuilder.DemoQuestions, RecordBuilder.DemoBody);

        await Should.ThrowAsync<NotThereException>(_desk.StartAsync(policy: "theirs", publisher: "elsewhere-trust"));
        await Should.ThrowAsync<NotThereException>(_desk.StartAsync("9.9"));
        await Should.ThrowAsync<NotThereException>(_desk.StartAsync(policy: "no\0name"));
        await Should.ThrowAsync<NotThereException>(new Desk(sample, _desk.Organisation, home: "elsewhere-trust").StartAsync());
    }

    [Fact]
    public async Task What_one_academy_takes_its_trust_does_not_take_for_another_until_it_takes_it_itself()
    {
        var trust = await Desk.OfNewTrustAsync(sample);
        var (academy, sibling) = (await trust.NewAcademyAsync(), await trust.NewAcademyAsync());
        await sample.Builder.OrganisationAsync("vendor", "publisher");
        await sample.Builder.ModelAsync("vendor", "sold", "1.0", RecordBuilder.DemoQuestions, RecordBuilder.DemoBody);
        var forAcademy = new Desk(sample, academy.Organisation, trust.Organisation);
        await SubscribeAsync(sibling);

        await Refused.WithAsync(forAcademy.StartAsync(policy: "sold", publisher: "vendor"), "publisher", "Vendor does not offer its models here. Subscribe to it first.");
        await SubscribeAsync(trust);

        (await forAcademy.StartAsync(policy: "sold", publisher: "vendor")).Version.ShouldBe("1.0");
        (await trust.StartAsync(policy: "sold", publisher: "vendor")).Version.ShouldBe("1.0");

        static Task SubscribeAsync(Desk desk) => desk.SqlAsync<int?>(desk.Organisation, $"INSERT INTO subscriptions VALUES ('{desk.Organisation}', 'vendor', now())");
    }

    [Fact]
    public async Task A_reader_or_approver_cannot_start()
    {
        foreach (var role in new[] { Role.Reader, Role.Approver })
            await Should.ThrowAsync<NotThereException>(new Desk(sample, _desk.Organisation) { Caller = new Caller(_desk.Organisation, "sam", null, "web", Privileges.Of(role)) }.StartAsync());
    }
}
