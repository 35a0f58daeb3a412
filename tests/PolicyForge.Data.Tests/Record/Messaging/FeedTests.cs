using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Messaging;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Messaging;

public sealed class FeedTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private static readonly Caller Trust = Caller.Operator("beacon-trust");

    private readonly SteppedClock _clock = SteppedClock.At("2026-11-21");

    [Fact]
    public async Task A_calendar_can_be_read_by_its_secret_address_until_that_is_revoked()
    {
        await sample.AdoptAsync("hillside-academy", "demo", "2027-03-01");
        var feed = await CreateAsync();

        var calendar = await ReadAsync("beacon-trust", feed.FeedId, feed.Secret);
        calendar.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        calendar.ShouldContain("\r\nUID:demo.hillside-academy@policyforge\r\n");
        calendar.ShouldContain("\r\nDTSTART;VALUE=DATE:20270301\r\n");
        (await new ListFeeds(sample.Builder.UseCases).RunAsync(Trust, "beacon-trust", default)).ShouldContain(each => each.FeedId == feed.FeedId && each.RevokedAt == null);

        await new RevokeFeed(sample.Builder.UseCases, _clock).RunAsync(Trust, "beacon-trust", feed.FeedId, default);
        await Should.ThrowAsync<NotThereException>(() => ReadAsync("beacon-trust", feed.FeedId, feed.Secret));
    }

    [Fact]
    public async Task A_wrong_secret_opens_nothing_and_neither_does_anybody_elses_feed()
    {
        var feed = await CreateAsync();

        await Should.ThrowAsync<NotThereException>(() => ReadAsync("beacon-trust", feed.FeedId, feed.Secret + "A"));
        await Should.ThrowAsync<NotThereException>(() => ReadAsync("hillside-academy", feed.FeedId, feed.Secret));
        await Should.ThrowAsync<NotThereException>(() => ReadAsync("nobody", feed.FeedId, feed.Secret));
    }

    [Fact]
    public async Task Only_who_may_manage_the_organisation_makes_and_revokes_feeds()
    {
        var editor = Trust with { May = Privileges.Of(Role.Editor) };
        var feed = await CreateAsync();

        await Should.ThrowAsync<NotThereException>(() => new CreateFeed(sample.Builder.UseCases, _clock).RunAsync(editor, "beacon-trust", default));
        await Should.ThrowAsync<NotThereException>(() => new RevokeFeed(sample.Builder.UseCases, _clock).RunAsync(editor, "beacon-trust", feed.FeedId, default));
        await Should.ThrowAsync<NotThereException>(() => new RevokeFeed(sample.Builder.UseCases, _clock).RunAsync(Caller.Operator("elsewhere-trust"), "elsewhere-trust", feed.FeedId, default));
    }

    private Task<CreatedFeed> CreateAsync() => new CreateFeed(sample.Builder.UseCases, _clock).RunAsync(Trust, "beacon-trust", default);

    private Task<string> ReadAsync(string organisation, string feed, string secret) => new ReadFeed(sample.Builder.UseCases, _clock).RunAsync(organisation, feed, secret, default);
}
