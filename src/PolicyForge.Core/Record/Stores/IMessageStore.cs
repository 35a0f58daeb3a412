using PolicyForge.Core.Record.Messaging;

namespace PolicyForge.Core.Record.Stores;

/// <summary>Notices, mail waiting to be sent, and calendar feeds.</summary>
public interface IMessageStore
{
    /// <summary>A page of an organisation's notices, the newest first.</summary>
    Task<IReadOnlyList<Notice>> NoticesAsync(string organisation, bool unread, NoticePlace? after, int limit, CancellationToken cancellation);

    /// <summary>Adds notices.</summary>
    Task NotifyAsync(IReadOnlyCollection<Notice> notices, CancellationToken cancellation);

    /// <summary>Notes that a notice was read; false when there is none.</summary>
    Task<bool> MarkReadAsync(string organisation, Guid notice, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>The addresses of an organisation's owners and editors.</summary>
    Task<IReadOnlyList<string>> KeepersAsync(string organisation, CancellationToken cancellation);

    /// <summary>Puts mail into the outbox, but none that its recipient got or will get already, and tells how many were new.</summary>
    Task<int> WriteAsync(IReadOnlyCollection<Mail> mails, CancellationToken cancellation);

    /// <summary>Takes a mail that is to be tried now and that no other transaction has taken, or null.</summary>
    Task<Mail?> TakeWaitingAsync(string organisation, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Notes that a mail was sent.</summary>
    Task NoteSentAsync(Mail mail, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Notes that a mail could not be sent and when to try again; after <see cref="Mail.MostTries"/> never.</summary>
    Task PostponeAsync(Mail mail, int tries, DateTimeOffset next, string error, CancellationToken cancellation);

    /// <summary>An organisation's feeds, the newest first.</summary>
    Task<IReadOnlyList<CalendarFeed>> FeedsAsync(string organisation, CancellationToken cancellation);

    /// <summary>Adds a feed.</summary>
    Task AddFeedAsync(string organisation, CalendarFeed feed, byte[] secretHash, CancellationToken cancellation);

    /// <summary>Revokes a feed; false when there is none.</summary>
    Task<bool> RevokeFeedAsync(string organisation, string feed, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Whether a feed is there, not revoked, and has this secret.</summary>
    Task<bool> FeedIsOpenAsync(string organisation, string feed, byte[] secretHash, CancellationToken cancellation);
}
