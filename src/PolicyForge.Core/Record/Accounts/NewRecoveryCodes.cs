namespace PolicyForge.Core.Record.Accounts;

/// <summary>Makes recovery codes in the place of those that were lost or used.</summary>
public sealed class NewRecoveryCodes(IAccounts accounts, IPasswordHashing passwords, TimeProvider clock)
{
    private readonly OwnAccount _own = new(accounts, passwords, clock);

    /// <summary>The new ones, which are told this once.</summary>
    /// <exception cref="RefusedException">The password is wrong, or no codes are asked for.</exception>
    public Task<IReadOnlyList<string>> RunAsync(Guid person, string password, CancellationToken cancellation) =>
        _own.ChangeAsync(person, "new recovery codes", password, (record, account) => account.CodesSince is null
            ? throw new RefusedException("code", "You are not asked for codes. Set them up first.")
            : RecoveryCodes.RenewAsync(record, person, cancellation), cancellation);
}
