using PolicyForge.Core.Record;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Publishing;

public sealed class ListingTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private readonly Publisher _council = new(sample);

    [Fact]
    public async Task A_school_is_offered_what_its_council_its_trust_and_those_it_subscribes_to_published()
    {
        await new Publisher(sample, "beacon-trust").PublishedAsync("trust-policy");
        await new Publisher(sample, "elsewhere-trust").PublishedAsync("far-policy");
        await new Publisher(sample, "hillside-academy").CreateAsync("own-policy");
        var hillside = new Publisher(sample, "hillside-academy");
        var oak = new Publisher(sample, "oak-school");

        (await hillside.PoliciesAsync()).Select(policy => policy.PolicyId).ShouldBe(["trust-policy", "own-policy", "demo"]);
        (await oak.PoliciesAsync()).Select(policy => policy.PolicyId).ShouldBe(["demo"]);
        (await oak.PoliciesAsync())[0].PublisherName.ShouldBe("Northmoor Council");

        await sample.ActAsync("oak-school", "test", "INSERT INTO subscriptions (organisation_id, publisher_id, since) VALUES ('oak-school', 'elsewhere-trust', now())");
        (await oak.PoliciesAsync()).Select(policy => policy.PolicyId).ShouldBe(["far-policy", "demo"]);
    }

    [Fact]
    public async Task Policies_and_versions_come_in_pages_without_gaps_or_repeats()
    {
        var vendor = new Publisher(sample, "quayside-academy");
        foreach (var policy in new[] { "a", "b", "c" })
            await vendor.CreateAsync(policy);
        foreach (var version in new[] { "1.1", "1.2" })
            await vendor.DraftAsync("a", "1.0", version);

        var policies = new List<string>();
        for (PolicyForge.Core.Record.Publishing.PolicyKey? after = null; (await vendor.PoliciesAsync(after, 1)) is [var policy]; after = new(policy.PublisherId, policy.PolicyId))
            policies.Add(policy.PolicyId);
        var versions = new List<string>();
        for (string? after = null; (await vendor.VersionsAsync(vendor.Key("a"), after, 2)) is { Count: > 0 } page; after = page[^1].Version)
            versions.AddRange(page.Select(version => version.Version));

        policies.ShouldBe(policies.Distinct());
        policies.ShouldContain("a");
        policies.ShouldContain("c");
        versions.ShouldBe(["1.2", "1.1", "1.0"]);
    }

    [Fact]
    public async Task A_publisher_counts_adopters_by_version_and_option_and_others_count_nothing()
    {
        await _council.PublishedAsync("counted");
        await sample.AdoptAsync("oak-school", "counted", "1.0", """{"use": {"type": "choice", "value": "ban"}, "who": {"type": "text", "value": "Ms Secret"}}""");
        await sample.AdoptAsync("hillside-academy", "counted", "1.0", """{"use": {"type": "choice", "value": "ban"}}""");

        var counts = await _council.UptakeAsync("counted");

        counts.Versions.ShouldBe([new("1.0", 2)]);
        counts.Options.ShouldBe([new("use", "ban", 2)]);
        await Should.ThrowAsync<NotThereException>(() => new Publisher(sample, "oak-school").UptakeAsync("counted"));
        await Should.ThrowAsync<NotThereException>(() => _council.UptakeAsync("nothing"));
    }

    [Fact]
    public async Task An_option_counts_for_as_long_as_it_is_in_force()
    {
        await _council.PublishedAsync("chosen");
        await sample.AdoptAsync("oak-school", "chosen", "1.0", """{"use": {"type": "choice", "value": "ban"}, "phones": {"type": "yes-no", "value": true}}""");
        await sample.AdoptAsync("hillside-academy", "chosen", "1.0", """{"use": {"type": "choice", "value": "ban"}}""");
        (await _council.UptakeAsync("chosen")).Options.ShouldBe([new("phones", "true", 1), new("use", "ban", 2)]);

        await EndAsync("hillside-academy", "superseded");
        (await _council.UptakeAsync("chosen")).Options.ShouldBe([new("phones", "true", 1), new("use", "ban", 1)]);

        await EndAsync("oak-school", "withdrawn");
        (await _council.UptakeAsync("chosen")).Options.ShouldBeEmpty();

        Task EndAsync(string school, string status) =>
            sample.ActAsync(school, "test", "UPDATE adoptions SET status = @Status WHERE organisation_id = @School AND policy_id = 'chosen'", new { School = school, Status = status });
    }
}
