namespace PolicyForge.Core.Record.Accounts;

/// <summary>Runs acts on one's own account that need the password again, so that a browser left open does not give it away.</summary>
internal sealed class OwnAccount(IAccounts accounts, IPasswordHashing passwords, TimeProvider clock)
{
    /// <summary>Does something if the password is right. A wrong one counts as a failure to sign in.</summary>
    /// <exception cref="RefusedException">The password is wrong.</exception>
    public async Task<T> ChangeAsync<T>(Guid person, string act, string password, Func<IRecordTransaction, Account, Task<T>> body, CancellationToken cancellation)
    {
        await using var record = await accounts.BeginAsync(person, act, cancellation);
        var account = await record.Accounts.FindAsync(person, cancellation) ?? throw new NotThereException();
        var isRight = IsRight(account, password);
        if (!isRight)
            await Lockout.FailAsync(record, person, account, clock.GetUtcNow(), cancellation);
        var result = isRight ? await body(record, account) : default!;
        await record.CommitAsync(cancellation);
        return isRight ? result : throw new RefusedException("password", "This is not your password. Write the one that you sign in with.");
    }

    private bool IsRight(Account account, string password)
    {
        if (account.PasswordHash is null)
            throw new RefusedException("password", "You have no password yet. Ask for a new one first.");
        if (account.IsLocked(clock.GetUtcNow()))
            throw new RefusedException("password", "The password was wrong too often. Try again in a quarter of an hour.");
        return password.Length <= PasswordRules.Longest && passwords.Compare(account.PasswordHash, password) != PasswordMatch.Wrong;
    }
}
