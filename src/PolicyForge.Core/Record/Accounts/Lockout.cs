namespace PolicyForge.Core.Record.Accounts;

/// <summary>Five failures in a row lock an account for a quarter of an hour, so that nobody can go on guessing.</summary>
internal static class Lockout
{
    private const int MostFailures = 5;

    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(15);

    /// <summary>Notes a failure. What fails while the account is locked does not lock it for longer.</summary>
    /// <param name="record">The transaction.</param>
    /// <param name="person">The person, also when they have no account: it takes as long.</param>
    /// <param name="account">Their account, or null.</param>
    /// <param name="now">When it failed.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task FailAsync(IRecordTransaction record, Guid person, Account? account, DateTimeOffset now, CancellationToken cancellation)
    {
        var isLocked = account?.IsLocked(now) == true;
        var failures = isLocked ? 0 : (account?.Failures ?? 0) + 1;
        return failures < MostFailures
            ? record.Accounts.NoteFailuresAsync(person, failures, isLocked ? account!.LockedUntil : null, cancellation)
            : record.Accounts.NoteFailuresAsync(person, 0, now + Duration, cancellation);
    }

    /// <summary>Notes that somebody came in.</summary>
    public static Task PassAsync(IRecordTransaction record, Account account, CancellationToken cancellation) =>
        account is { Failures: 0, LockedUntil: null } ? Task.CompletedTask : record.Accounts.NoteFailuresAsync(account.Person, 0, null, cancellation);
}
