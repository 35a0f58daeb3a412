namespace PolicyForge.Core.Record.Accounts;

/// <summary>Signs somebody out of one session: the one that they are in, or another of theirs.</summary>
public sealed class EndSession(IAccounts accounts)
{
    /// <summary>Ends it.</summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="session">The session's id.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">The person has no such session.</exception>
    public Task<bool> RunAsync(Guid person, Guid session, CancellationToken cancellation) =>
        accounts.ChangeAsync(person, "end session", async record => await record.Accounts.EndSessionAsync(person, session, cancellation) ? true : throw new NotThereException(), cancellation);
}
