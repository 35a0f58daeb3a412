namespace PolicyForge.Core.Record.Accounts;

/// <summary>Turns one-time codes off.</summary>
public sealed class RemoveCodes(IAccounts accounts, IPasswordHashing passwords, TimeProvider clock)
{
    private readonly OwnAccount _own = new(accounts, passwords, clock);

    /// <summary>Turns them off; recovery codes are void then.</summary>
    /// <exception cref="RefusedException">The password is wrong.</exception>
    public Task<bool> RunAsync(Guid person, string password, CancellationToken cancellation) => _own.ChangeAsync(person, "remove codes", password, async (record, account) =>
    {
        await record.Accounts.SetCodesAsync(person, secret: null, cancellation);
        await record.Accounts.SetRecoveryCodesAsync(person, [], cancellation);
        await AccountMails.TellAsync(record, account.Email, AccountMails.CodesRemoved, clock.GetUtcNow(), cancellation);
        return true;
    }, cancellation);
}
