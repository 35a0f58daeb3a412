using System.Text;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Messaging;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.Messaging;

/// <summary>Calendars of review dates at secret addresses.</summary>
internal static class FeedRoutes
{
    public static void MapFeeds(this RouteGroupBuilder organisation)
    {
        var feeds = organisation.MapGroup("/feeds").WithTags("Feeds");
        feeds.MapGet("", ListAsync).WithName("ListFeeds");
        feeds.MapPost("", CreateAsync).WithName("CreateFeed");
        feeds.MapDelete("/{feed}", RevokeAsync).WithName("RevokeFeed");
        feeds.MapGet("/{feed}/{secret}.ics", ReadAsync).WithName("ReadFeed").AllowAnonymous();
    }

    /// <summary>Lists the organisation's calendars, without their secrets.</summary>
    internal static async Task<Sent<IReadOnlyList<CalendarFeed>>> ListAsync(string organisation, Caller caller, ListFeeds feeds, CancellationToken cancellation) =>
        new(await feeds.RunAsync(caller, organisation, cancellation));

    /// <summary>Makes a calendar. Its address is shown this once.</summary>
    internal static async Task<Made<CreatedFeed>> CreateAsync(string organisation, Caller caller, CreateFeed feeds, CancellationToken cancellation)
    {
        var made = await feeds.RunAsync(caller, organisation, cancellation);
        return new($"{ApiRoutes.Organisations}/{organisation}/feeds/{made.FeedId}/{made.Secret}.ics", made, null);
    }

    /// <summary>Closes a calendar's address, for good.</summary>
    internal static async Task<Done> RevokeAsync(string organisation, string feed, Caller caller, RevokeFeed feeds, CancellationToken cancellation)
    {
        await feeds.RunAsync(caller, organisation, feed, cancellation);
        return new(null);
    }

    /// <summary>Reads a calendar by its secret address, without a key.</summary>
    internal static async Task<SentFile> ReadAsync(string organisation, string feed, string secret, ReadFeed feeds, CancellationToken cancellation) =>
        new(Encoding.UTF8.GetBytes(await feeds.RunAsync(organisation, feed, secret, cancellation)), "text/calendar; charset=utf-8", "reviews.ics");
}
