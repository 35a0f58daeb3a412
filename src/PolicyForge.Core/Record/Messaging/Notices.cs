namespace PolicyForge.Core.Record.Messaging;

/// <summary>Lists an organisation's notices, the newest first.</summary>
public sealed class ListNotices(UseCases useCases)
{
    /// <summary>A page of them.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Whose.</param>
    /// <param name="unread">Only those that nobody has read.</param>
    /// <param name="after">The place of the last one of the page before, or null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<Notice>> RunAsync(Caller caller, string organisation, bool unread, NoticePlace? after, int limit, CancellationToken cancellation) =>
        useCases.ReadAsync(
            caller,
            organisation,
            "list notices",
            record => record.Scope.ActsFor.Contains(organisation)
                ? record.Messages.NoticesAsync(organisation, unread, after, limit, cancellation)
                : throw new NotThereException(),
            cancellation);
}

/// <summary>Notes that a notice was read, so that it is not new to anybody there any more: not for those who may only look.</summary>
public sealed class MarkNoticeRead(UseCases useCases, TimeProvider clock)
{
    /// <summary>Marks it; marking it again changes nothing.</summary>
    /// <exception cref="NotThereException">There is no such notice.</exception>
    public Task<bool> RunAsync(Caller caller, string organisation, Guid notice, CancellationToken cancellation) =>
        useCases.ChangeAsync(
            caller,
            organisation,
            Privilege.Edit,
            "mark notice read",
            async record => await record.Messages.MarkReadAsync(organisation, notice, clock.GetUtcNow(), cancellation) ? true : throw new NotThereException(),
            cancellation);
}
