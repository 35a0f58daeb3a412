using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Publishing;

public sealed class ModelUseTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private readonly Publisher _council = new(sample);

    [Fact]
    public async Task A_council_lists_its_models_with_drafts_and_adopters_on_older_versions()
    {
        await _council.PublishedAsync("listed");
        await sample.AdoptAsync("oak-school", "listed", "1.0");
        await _council.DraftAsync("listed", "1.0");
        await _council.PublishAsync("listed", "1.1", 1, reasons: Publisher.NoReasons);
        await _council.DraftAsync("listed", "1.1");

        var listed = (await new ListModels(sample.Builder.UseCases, sample.Builder.Workspaces).RunAsync(_council.Caller, "demo", 100, default)).Single(model => model.Row.PolicyId == "listed").Row;

        (listed.LatestVersion, listed.Adopters, listed.OutOfDate).ShouldBe(("1.1", 1, 1));
        listed.Drafts.ShouldBe(["1.2"]);
    }

    [Fact]
    public async Task A_council_knows_the_schools_that_it_maintains_by_name_and_no_others()
    {
        await _council.PublishedAsync("used");
        await sample.AdoptAsync("oak-school", "used", "1.0");
        await sample.AdoptAsync("hillside-academy", "used", "1.0");
        foreach (var school in new[] { "oak-school", "hillside-academy" })
            await sample.ActAsync(school, "test", "INSERT INTO version_decisions (organisation_id, policy_id, publisher_id, version, decision, reason, decided_by, decided_at) VALUES (@School, 'used', 'northmoor-council', '1.0', 'declined', 'Too long', 'test', now())", new { School = school });

        var use = await new ModelUse(sample.Builder.UseCases).RunAsync(_council.Caller, "used", null, null, 100, default);

        use.Schools.Select(school => school.OrganisationId).ShouldBe(["oak-school"]);
        use.Declines.Count.ShouldBe(2);
        use.Declines.Count(declined => declined.Name is null).ShouldBe(1);
        use.Declines.ShouldAllBe(declined => declined.Reason == "Too long");
        await Should.ThrowAsync<NotThereException>(() => new ModelUse(sample.Builder.UseCases).RunAsync(new Publisher(sample, "beacon-trust").Caller, "used", null, null, 100, default));
    }

    [Fact]
    public async Task What_is_to_be_published_is_compared_with_what_is_offered()
    {
        await _council.PublishedAsync("compared");
        await _council.DraftAsync("compared", "1.0");
        await _council.EditAsync("compared", "1.1", null, "## Purpose {#purpose}\n\n1. {#purpose-aim} This policy applies to everybody.\n\n1. {#new} This is new.\n", 1);

        var ready = await new PrepareToPublish(sample.Builder.UseCases, sample.Builder.Workspaces, TimeProvider.System).RunAsync(_council.Caller, "compared", "1.1", default);

        ready.Before.ShouldBe("1.0");
        ready.Changes.Select(change => (change.Id, change.IsAdded)).ShouldBe([("purpose-aim", false), ("new", true)]);
        ready.Check.HasErrors.ShouldBeFalse();
        (await new CountTold(sample.Builder.UseCases).RunAsync(_council.Caller, "compared", default)).ShouldBeGreaterThan(0);
        await Should.ThrowAsync<NotThereException>(() => new PrepareToPublish(sample.Builder.UseCases, sample.Builder.Workspaces, TimeProvider.System).RunAsync(_council.Caller, "compared", "1.0", default));
    }

    [Fact]
    public async Task Whoever_is_told_for_several_reasons_is_told_once()
    {
        await _council.PublishedAsync("twice");
        var before = await ToldAsync();
        await sample.AdoptAsync("oak-school", "twice", "1.0");
        await sample.AdoptAsync("elsewhere-trust", "twice", "1.0");
        await sample.ActAsync("oak-school", "test", "INSERT INTO subscriptions (organisation_id, publisher_id, since) VALUES ('oak-school', 'northmoor-council', now())");

        (await ToldAsync()).ShouldBe(before + 1, "the school is below the council already, the trust is not");

        Task<long> ToldAsync() => new CountTold(sample.Builder.UseCases).RunAsync(_council.Caller, "twice", default);
    }
}
