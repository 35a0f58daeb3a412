using System.Globalization;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Messaging;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Api.Messaging;

/// <summary>What an organisation should know.</summary>
internal static class NoticeRoutes
{
    public static void MapNotices(this RouteGroupBuilder organisation)
    {
        var notices = organisation.MapGroup("/notices").WithTags("Notices");
        notices.MapGet("", ListAsync).WithName("ListNotices");
        notices.MapPut("/{notice}/read", MarkAsync).WithName("MarkNoticeRead");
    }

    /// <summary>Lists notices, newest first.</summary>
    internal static async Task<Sent<Page<Notice>>> ListAsync(string organisation, bool? unread, [AsParameters] Paging paging, Caller caller, ListNotices notices, CancellationToken cancellation)
    {
        var found = await notices.RunAsync(caller, organisation, unread ?? false, Place(paging), paging.Size() + 1, cancellation);
        return paging.Send(found, last => [last.CreatedAt.ToString("O", CultureInfo.InvariantCulture), last.NoticeId.ToString()]);
    }

    /// <summary>Notes that a notice was read.</summary>
    internal static async Task<Done> MarkAsync(string organisation, Guid notice, Caller caller, MarkNoticeRead notices, CancellationToken cancellation)
    {
        await notices.RunAsync(caller, organisation, notice, cancellation);
        return new(null);
    }

    private static NoticePlace? Place(Paging paging) => paging.Key(parts: 2) switch
    {
        null => null,
        [var at, var id] when DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && Guid.TryParse(id, out var notice) => new(moment.ToUniversalTime(), notice),
        _ => throw Paging.Misplaced(),
    };
}
