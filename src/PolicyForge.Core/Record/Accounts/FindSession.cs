namespace PolicyForge.Core.Record.Accounts;

/// <summary>Tells who is signed in. One question to the database, so it may be asked for each request.</summary>
public sealed class FindSession(IAccounts accounts, TimeProvider clock)
{
    /// <summary>Who holds a secret of a session; null when there is none, or it ended or expired: nobody is told which.</summary>
    public async Task<FoundSession?> RunAsync(string? secret, CancellationToken cancellation) =>
        string.IsNullOrEmpty(secret) ? null : await accounts.SessionOfAsync(Secret.Hash(secret), clock.GetUtcNow(), cancellation);
}
