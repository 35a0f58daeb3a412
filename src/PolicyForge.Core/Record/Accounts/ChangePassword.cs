namespace PolicyForge.Core.Record.Accounts;

/// <summary>Changes one's password.</summary>
public sealed class ChangePassword(IAccounts accounts, IPasswordHashing passwords, TimeProvider clock)
{
    private readonly OwnAccount _own = new(accounts, passwords, clock);

    /// <summary>Changes it and signs out everywhere but here.</summary>
    /// <param name="session">Where they are signed in.</param>
    /// <param name="password">The password until now.</param>
    /// <param name="wanted">The password from now on.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">The password is wrong, or the new one no good.</exception>
    public Task<bool> RunAsync(FoundSession session, string password, string wanted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        return _own.ChangeAsync(session.Person, "change password", password, async (record, account) =>
        {
            PersonRules.Require(PasswordRules.Problems("new_password", wanted, account.Email, account.Name));
            await record.Accounts.SetPasswordAsync(account.Person, passwords.Hash(wanted), cancellation);
            await record.Accounts.EndSessionsAsync(account.Person, session.Session, cancellation);
            await AccountMails.TellAsync(record, account.Email, AccountMails.PasswordChanged, clock.GetUtcNow(), cancellation);
            return true;
        }, cancellation);
    }
}
