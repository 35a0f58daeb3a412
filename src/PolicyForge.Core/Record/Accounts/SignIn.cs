namespace PolicyForge.Core.Record.Accounts;

/// <summary>Somebody who wants to sign in.</summary>
/// <param name="Email">Their e-mail address.</param>
/// <param name="Password">Their password.</param>
/// <param name="From">From where.</param>
public sealed record Credentials(string Email, string Password, Visitor From)
{
    /// <summary>Without the password, so that no log can hold it.</summary>
    public override string ToString() => $"credentials of {Email}";
}

/// <summary>
/// Lets people in by their password. An unknown address, a wrong password and a locked account are answered alike and in the
/// same time: each way reads the account, compares one hash and writes the failure.
/// </summary>
public sealed class SignIn(IAccounts accounts, IPasswordHashing passwords, TimeProvider clock)
{
    // Made by each process once, so that comparing with it takes as long as with a real one.
    private static readonly Lock Making = new();
    private static string? s_nobodys;

    /// <summary>Lets them in, or asks for a code, or does neither.</summary>
    public async Task<SignInResult> RunAsync(Credentials credentials, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        var person = await accounts.PersonOfAsync(credentials.Email.Trim(), cancellation) ?? Guid.CreateVersion7();
        return await accounts.ChangeAsync(person, "sign in", record => TryAsync(record, person, credentials, cancellation), cancellation);
    }

    private async Task<SignInResult> TryAsync(IRecordTransaction record, Guid person, Credentials credentials, CancellationToken cancellation)
    {
        var account = await record.Accounts.FindAsync(person, cancellation);
        var match = Compare(account?.PasswordHash, credentials.Password);
        var now = clock.GetUtcNow();
        if (account is null || match == PasswordMatch.Wrong)
        {
            await Lockout.FailAsync(record, person, account, now, cancellation);
            return new SignInResult.Refused();
        }
        if (account.IsLocked(now))
            return new SignInResult.Locked(account.LockedUntil!.Value);
        if (match == PasswordMatch.RightInAnOldHash)
            await record.Accounts.RehashAsync(person, passwords.Hash(credentials.Password), cancellation);
        // A code is still to come: until then, it is not known that whoever guessed is not the one who knows.
        if (account.CodesSince is null)
            await Lockout.PassAsync(record, account, cancellation);
        return await SessionOpener.EnterAsync(record, account, credentials.From, now, cancellation);
    }

    private PasswordMatch Compare(string? hash, string password)
    {
        // Nobody has so long a password, and hashing it would be work for the asking.
        var tried = password.Length <= PasswordRules.Longest ? password : "";
        var match = passwords.Compare(hash ?? NobodysHash(), tried);
        return hash is null ? PasswordMatch.Wrong : match;
    }

    private string NobodysHash()
    {
        lock (Making)
            return s_nobodys ??= passwords.Hash(Secret.New());
    }
}
