using PolicyForge.Core.Record.Messaging;

namespace PolicyForge.Data.Stores;

/// <summary>Calendar feeds.</summary>
internal sealed partial class MessageStore
{
    public Task<IReadOnlyList<CalendarFeed>> FeedsAsync(string organisation, CancellationToken cancellation) =>
        session.ListAsync<CalendarFeed>(
            """
            SELECT
                f.feed_id,
                f.created_by,
                f.created_at,
                f.revoked_at
            FROM calendar_feeds f
            WHERE f.organisation_id = @Organisation
            ORDER BY f.feed_id DESC
            """,
            new { Organisation = organisation });

    public Task AddFeedAsync(string organisation, CalendarFeed feed, byte[] secretHash, CancellationToken cancellation) => session.RunAsync(
        """
        INSERT INTO calendar_feeds (organisation_id, feed_id, secret_hash, created_by, created_at)
        VALUES (@Organisation, @FeedId, @SecretHash, @CreatedBy, @CreatedAt)
        """,
        new { Organisation = organisation, feed.FeedId, SecretHash = secretHash, feed.CreatedBy, feed.CreatedAt });

    public async Task<bool> RevokeFeedAsync(string organisation, string feed, DateTimeOffset now, CancellationToken cancellation) =>
        await session.RunAsync(
            """
            UPDATE calendar_feeds
            SET revoked_at = coalesce(revoked_at, @Now)
            WHERE organisation_id = @Organisation
              AND feed_id = @Feed
            """,
            new { Organisation = organisation, Feed = feed, Now = now }) == 1;

    public Task<bool> FeedIsOpenAsync(string organisation, string feed, byte[] secretHash, CancellationToken cancellation) =>
        session.FindAsync<bool>("SELECT feed_is_open(@Organisation, @Feed, @SecretHash)", new { Organisation = organisation, Feed = feed, SecretHash = secretHash });
}
