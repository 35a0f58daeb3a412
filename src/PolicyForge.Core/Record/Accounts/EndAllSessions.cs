namespace PolicyForge.Core.Record.Accounts;

/// <summary>Signs somebody out everywhere.</summary>
public sealed class EndAllSessions(IAccounts accounts)
{
    /// <summary>Ends all their sessions, and tells how many.</summary>
    /// <param name="person">Whose they are.</param>
    /// <param name="kept">One that goes on, or null.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<int> RunAsync(Guid person, Guid? kept, CancellationToken cancellation) =>
        accounts.ChangeAsync(person, "end all sessions", record => record.Accounts.EndSessionsAsync(person, kept, cancellation), cancellation);
}
