namespace PolicyForge.Core.Record.Accounts;

/// <summary>Lists where somebody is signed in.</summary>
public sealed class ListSessions(IAccounts accounts, TimeProvider clock)
{
    /// <summary>Their sessions, the last seen first. They last half a day at most, so there are few.</summary>
    public async Task<IReadOnlyList<SessionView>> RunAsync(Guid person, CancellationToken cancellation)
    {
        await using var record = await accounts.BeginAsync(person, "list sessions", cancellation);
        return await record.Accounts.SessionsAsync(person, clock.GetUtcNow(), cancellation);
    }
}
