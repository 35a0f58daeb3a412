namespace PolicyForge.Core.Record.Accounts;

/// <summary>Tells whether a link still resets a password, before somebody thinks of a new one.</summary>
public sealed class FindReset(IAccounts accounts, TimeProvider clock)
{
    /// <summary>Whether it does.</summary>
    public async Task<bool> RunAsync(string? secret, CancellationToken cancellation) =>
        await accounts.ResetOfAsync(Secret.Hash(secret), clock.GetUtcNow(), cancellation) is not null;
}
