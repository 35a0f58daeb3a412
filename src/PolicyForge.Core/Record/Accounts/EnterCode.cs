namespace PolicyForge.Core.Record.Accounts;

/// <summary>The second step of signing in: a code of the app, or a recovery code.</summary>
public sealed class EnterCode(IAccounts accounts, ICodeSecrets secrets, TimeProvider clock)
{
    /// <summary>Lets them in or not. Wrong codes lock the account as wrong passwords do.</summary>
    /// <param name="secret">What <see cref="SignInResult.NeedsCode"/> gave.</param>
    /// <param name="code">What they typed.</param>
    /// <param name="from">From where.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<SignInResult> RunAsync(string? secret, string code, Visitor from, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (await accounts.WaitingSessionOfAsync(Secret.Hash(secret), clock.GetUtcNow(), cancellation) is not { } waiting)
            return new SignInResult.Refused();
        return await accounts.ChangeAsync(waiting.Person, "enter code", record => TryAsync(record, waiting, code, from, cancellation), cancellation);
    }

    private async Task<SignInResult> TryAsync(IRecordTransaction record, WaitingSession waiting, string code, Visitor from, CancellationToken cancellation)
    {
        var account = await record.Accounts.FindAsync(waiting.Person, cancellation);
        var now = clock.GetUtcNow();
        if (account is null)
            return new SignInResult.Refused();
        if (account.IsLocked(now))
            return new SignInResult.Locked(account.LockedUntil!.Value);
        if (!await IsGoodAsync(record, account, code, now, cancellation))
        {
            await Lockout.FailAsync(record, account.Person, account, now, cancellation);
            return new SignInResult.Refused();
        }
        return await EnterAsync(record, account, waiting, from, now, cancellation);
    }

    private async Task<bool> IsGoodAsync(IRecordTransaction record, Account account, string code, DateTimeOffset now, CancellationToken cancellation)
    {
        if (account is { CodesSecret: { } kept, CodesSince: not null } && secrets.Unprotect(account.Person, kept) is { } secret && Totp.Match(secret, code, now, account.CodesStep) is { } step)
        {
            await record.Accounts.NoteCodeAsync(account.Person, step, cancellation);
            return true;
        }
        return await record.Accounts.UseRecoveryCodeAsync(account.Person, RecoveryCodes.Hash(code), now, cancellation);
    }

    private static async Task<SignInResult> EnterAsync(IRecordTransaction record, Account account, WaitingSession waiting, Visitor from, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!await record.Accounts.EndSessionAsync(account.Person, waiting.Session, cancellation))
            return new SignInResult.Refused();
        await Lockout.PassAsync(record, account, cancellation);
        return new SignInResult.SignedIn(account.Person, await SessionOpener.OpenAsync(record, account.Person, from, now, cancellation));
    }
}
