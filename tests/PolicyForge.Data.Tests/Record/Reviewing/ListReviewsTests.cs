using System.Diagnostics;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Reviewing;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Reviewing;

public sealed class ListReviewsTests : IAsyncLifetime
{
    private readonly SampleFixture _sample = new();
    private readonly SteppedClock _clock = SteppedClock.At("2026-11-21");

    public async Task InitializeAsync()
    {
        await _sample.InitializeAsync();
        foreach (var policy in new[] { "attendance", "bells", "catering", "drama" })
            await _sample.Builder.ModelAsync("northmoor-council", policy, "1.0", RecordBuilder.DemoQuestions, RecordBuilder.DemoBody);
        await AuthorityAsync("kcsie", ("September 2025", "2025-09-01"), ("September 2026", "2026-09-01"), ("September 2027", "2027-09-01"));
        await AuthorityAsync("prevent", ("2023", "2023-12-31"));
        await _sample.AdoptAsync("hillside-academy", "attendance", "2026-11-20", cites: """{"kcsie": "September 2025", "prevent": "2023"}""");
        await _sample.AdoptAsync("hillside-academy", "bells", "2027-02-19");
        await _sample.AdoptAsync("hillside-academy", "catering", "2027-02-20", cites: """{"kcsie": "September 2026"}""");
        await _sample.AdoptAsync("quayside-academy", "bells");
        await _sample.AdoptAsync("oak-school", "attendance", "2026-11-21");
    }

    public Task DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task Reviews_come_in_the_order_of_their_dates_and_those_without_last()
    {
        (await ListAsync("beacon-trust", below: true)).Select(Words).ShouldBe(
            ["hillside-academy attendance Overdue", "hillside-academy bells DueSoon", "hillside-academy catering Later", "quayside-academy bells None"]);
    }

    [Fact]
    public async Task A_council_sees_the_schools_that_it_maintains_and_no_academy() =>
        (await ListAsync("northmoor-council", below: true)).Select(Words).ShouldBe(["oak-school attendance DueSoon"]);

    [Fact]
    public async Task One_organisation_can_be_looked_at_alone()
    {
        (await ListAsync("beacon-trust", below: false)).ShouldBeEmpty();
        (await ListAsync("beacon-trust", below: false, of: "quayside-academy")).Select(Words).ShouldBe(["quayside-academy bells None"]);
        await Should.ThrowAsync<NotThereException>(() => ListAsync("elsewhere-trust", below: true, of: "hillside-academy"));
    }

    [Fact]
    public async Task How_soon_is_soon_is_each_organisations_own_choice()
    {
        await _sample.ActAsync("hillside-academy", "operator", "UPDATE organisations SET due_soon_days = 91 WHERE organisation_id = 'hillside-academy'");

        (await ListAsync("hillside-academy", below: true, ReviewReason.DueSoon)).Select(item => item.PolicyId).ShouldBe(["bells", "catering"]);
    }

    [Fact]
    public async Task A_newer_model_is_named_until_it_is_declined_or_this_one_pinned()
    {
        await _sample.Builder.ModelAsync("northmoor-council", "bells", "2.0", RecordBuilder.DemoQuestions, RecordBuilder.DemoBody);
        (await ListAsync("beacon-trust", below: true, ReviewReason.NewerModel)).Select(item => $"{item.OrganisationId} {item.NewerVersion}").ShouldBe(["hillside-academy 2.0", "quayside-academy 2.0"]);

        await DecideAsync("hillside-academy", "2.0", "declined");
        await DecideAsync("quayside-academy", "1.0", "pinned");
        (await ListAsync("beacon-trust", below: true, ReviewReason.NewerModel)).ShouldBeEmpty();

        await _sample.Builder.ModelAsync("northmoor-council", "bells", "3.0", RecordBuilder.DemoQuestions, RecordBuilder.DemoBody);
        (await ListAsync("beacon-trust", below: true, ReviewReason.NewerModel)).Select(item => $"{item.OrganisationId} {item.NewerVersion}").ShouldBe(["hillside-academy 3.0"]);
    }

    [Fact]
    public async Task An_authority_with_a_new_edition_is_named_from_the_day_it_begins()
    {
        (await ListAsync("beacon-trust", below: true, ReviewReason.NewEdition)).Single().NewEditions.ShouldBe(["kcsie"]);

        _clock.Pass(TimeSpan.FromDays(365));
        (await ListAsync("beacon-trust", below: true, ReviewReason.NewEdition)).Select(item => item.PolicyId).ShouldBe(["attendance", "catering"]);
    }

    [Fact]
    public async Task Counts_are_those_of_the_lists()
    {
        await _sample.Builder.ModelAsync("northmoor-council", "bells", "2.0", RecordBuilder.DemoQuestions, RecordBuilder.DemoBody);

        (await new CountReviews(_sample.Builder.UseCases, _clock).RunAsync(Caller.Operator("beacon-trust"), "beacon-trust", below: true, default))
            .ShouldBe(new(InForce: 4, Overdue: 1, DueSoon: 1, NoDate: 1, NewerModel: 2, NewEdition: 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Pages_join_to_the_whole_list(int limit)
    {
        await _sample.AdoptAsync("quayside-academy", "drama");
        var whole = await ListAsync("beacon-trust", below: true);
        var joined = new List<ReviewItem>();
        while (joined.Count < whole.Count)
            joined.AddRange(await ListAsync("beacon-trust", below: true, after: joined.LastOrDefault()?.Place, limit: limit));

        joined.Select(Words).ShouldBe(whole.Select(Words));
        whole.Count.ShouldBe(5);
        (await ListAsync("beacon-trust", below: true, after: joined[^1].Place)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_council_of_300_schools_waits_less_than_a_moment()
    {
        await ManyAsync(schools: 300, policies: 20);
        await ListAsync("northmoor-council", below: true, limit: 50);

        var watch = Stopwatch.StartNew();
        (await ListAsync("northmoor-council", below: true, ReviewReason.NewEdition, limit: 50)).Count.ShouldBe(50);
        var counts = await new CountReviews(_sample.Builder.UseCases, _clock).RunAsync(Caller.Operator("northmoor-council"), "northmoor-council", below: true, default);

        counts.InForce.ShouldBe(6001);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    private static string Words(ReviewItem item) => $"{item.OrganisationId} {item.PolicyId} {item.State}";

    private Task<IReadOnlyList<ReviewItem>> ListAsync(string home, bool below, ReviewReason? reason = null, string? of = null, ReviewPlace? after = null, int limit = 100) =>
        new ListReviews(_sample.Builder.UseCases, _clock).RunAsync(Caller.Operator(home), of ?? home, below, reason, after, limit, default);

    private Task DecideAsync(string organisation, string version, string decision) => _sample.ActAsync(
        organisation,
        "operator",
        "INSERT INTO version_decisions (organisation_id, policy_id, publisher_id, version, decision, decided_by, decided_at) VALUES (@Organisation, 'bells', 'northmoor-council', @Version, @Decision, 'operator', now())",
        new { Organisation = organisation, Version = version, Decision = decision });

    private Task AuthorityAsync(string key, params IEnumerable<(string Edition, string From)> editions) => _sample.ActAsync(
        "northmoor-council",
        "operator",
        "INSERT INTO authorities (authority_key, content, changed_at) VALUES (@Key, jsonb_build_object('title', @Key, 'kind', 'guidance', 'editions', @Editions::jsonb), now())",
        new { Key = key, Editions = System.Text.Json.JsonSerializer.Serialize(editions.Select(each => new { edition = each.Edition, from = each.From })) });

    private Task ManyAsync(int schools, int policies) => _sample.TamperAsync(
        $$"""
        INSERT INTO organisations (organisation_id, name, kind, created_at) SELECT 'school-' || s, 'School ' || s, 'maintained', now() FROM generate_series(1, {{schools}}) s;
        INSERT INTO relations (organisation_id, kind, since, above_id) SELECT 'school-' || s, 'local_authority', now(), 'northmoor-council' FROM generate_series(1, {{schools}}) s;
        INSERT INTO adoptions (organisation_id, policy_id, number, publisher_id, model_version, version, title, status, review_due, started_by, started_at, adopted_at, frozen_answers, frozen_cites)
        SELECT 'school-' || s, 'policy-' || p, 1, 'northmoor-council', '1.0', '1.0', 'Policy ' || p, 'adopted', '2026-06-01'::date + s + p, 'operator', now(), now(), '{}', '{"kcsie": "September 2025", "prevent": "2023"}'
        FROM generate_series(1, {{schools}}) s CROSS JOIN generate_series(1, {{policies}}) p;
        INSERT INTO policies (organisation_id, policy_id, title, latest_version, created_at) SELECT 'northmoor-council', 'policy-' || p, 'Policy ' || p, '2.0', now() FROM generate_series(1, {{policies}}) p;
        ANALYZE
        """);
}
