using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record.Reviewing;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Record.Messaging;

/// <summary>Makes a secret address of an organisation's review dates.</summary>
public sealed class CreateFeed(UseCases useCases, TimeProvider clock)
{
    private const int SecretBytes = 32;

    /// <summary>Makes it. Its secret cannot be had again.</summary>
    public Task<CreatedFeed> RunAsync(Caller caller, string organisation, CancellationToken cancellation) => useCases.ChangeAsync(
        Feeds.OwnOnly(caller, organisation),
        organisation,
        Privilege.Manage,
        "create calendar feed",
        async record =>
        {
            var made = new CreatedFeed($"{Guid.CreateVersion7():N}", Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));
            await record.Messages.AddFeedAsync(organisation, new CalendarFeed(made.FeedId, caller.Actor, clock.GetUtcNow(), RevokedAt: null), Feeds.Hash(made.Secret), cancellation);
            return made;
        },
        cancellation);
}

/// <summary>Closes a secret address for good.</summary>
public sealed class RevokeFeed(UseCases useCases, TimeProvider clock)
{
    /// <summary>Revokes it; revoking it again changes nothing.</summary>
    /// <exception cref="NotThereException">There is no such feed.</exception>
    public Task<bool> RunAsync(Caller caller, string organisation, string feed, CancellationToken cancellation) => useCases.ChangeAsync(
        Feeds.OwnOnly(caller, organisation),
        organisation,
        Privilege.Manage,
        "revoke calendar feed",
        async record => await record.Messages.RevokeFeedAsync(organisation, feed, clock.GetUtcNow(), cancellation) ? true : throw new NotThereException(),
        cancellation);
}

/// <summary>Lists the secret addresses of an organisation, without their secrets.</summary>
public sealed class ListFeeds(UseCases useCases)
{
    /// <summary>All of them, the newest first.</summary>
    public Task<IReadOnlyList<CalendarFeed>> RunAsync(Caller caller, string organisation, CancellationToken cancellation) =>
        useCases.ReadAsync(Feeds.OwnOnly(caller, organisation), organisation, "list calendar feeds", record => record.Messages.FeedsAsync(organisation, cancellation), cancellation);
}

/// <summary>Reads a calendar by its secret address.</summary>
public sealed class ReadFeed(UseCases useCases, TimeProvider clock)
{
    /// <summary>The text of the calendar, of type <c>text/calendar</c>: what is due in the organisation and in those below it.</summary>
    /// <exception cref="NotThereException">The address is wrong, or revoked.</exception>
    public Task<string> RunAsync(string organisation, string feed, string secret, CancellationToken cancellation) => useCases.ReadAsync(
        new Caller(organisation, $"feed:{feed}", null, "web", Privileges.Of(Role.Reader)),
        organisation,
        "read calendar feed",
        async record => await record.Messages.FeedIsOpenAsync(organisation, feed, Feeds.Hash(secret), cancellation)
            ? ReviewCalendar.Write(await RowsAsync(record, cancellation), clock.Today())
            : throw new NotThereException(),
        cancellation);

    private async Task<IReadOnlyList<ReviewRow>> RowsAsync(IRecordTransaction record, CancellationToken cancellation)
    {
        var rows = new List<ReviewRow>();
        await foreach (var page in record.Reviews.PagesAsync(record.Scope.Reads, clock.Today(), until: null, cancellation))
            rows.AddRange(page.Select(Row));
        return rows;
    }

    private static ReviewRow Row(ReviewItem item) =>
        new(item.OrganisationId, item.Organisation, item.PolicyId, item.Title, item.Version, AdoptionStatus.Adopted, item.Review, item.ReviewDue, item.State);
}

/// <summary>What the acts on feeds share.</summary>
internal static class Feeds
{
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>A feed shows what its organisation reaches, so those above have feeds of their own.</summary>
    public static Caller OwnOnly(Caller caller, string organisation) => caller.Home == organisation ? caller : throw new NotThereException();
}
