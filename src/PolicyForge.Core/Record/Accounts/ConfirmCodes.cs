namespace PolicyForge.Core.Record.Accounts;

/// <summary>Turns one-time codes on, when the app that was set up makes the right ones.</summary>
public sealed class ConfirmCodes(IAccounts accounts, ICodeSecrets secrets, TimeProvider clock)
{
    /// <summary>Turns them on, and gives the recovery codes, which are told this once.</summary>
    /// <exception cref="RefusedException">The code is wrong, or nothing is being set up.</exception>
    public Task<IReadOnlyList<string>> RunAsync(Guid person, string code, CancellationToken cancellation) =>
        accounts.ChangeAsync(person, "confirm codes", record => ConfirmAsync(record, person, code, cancellation), cancellation);

    private async Task<IReadOnlyList<string>> ConfirmAsync(IRecordTransaction record, Guid person, string code, CancellationToken cancellation)
    {
        var account = await record.Accounts.FindAsync(person, cancellation) ?? throw new NotThereException();
        if (account is not { CodesSecret: { } kept, CodesSince: null } || secrets.Unprotect(person, kept) is not { } secret)
            throw new RefusedException("code", "Nothing is being set up. Begin again.");
        var now = clock.GetUtcNow();
        if (Totp.Match(secret, code, now, account.CodesStep) is not { } step)
            throw new RefusedException("code", "This is not the code that your app shows now. Look again, and that your phone's time is right.");
        await record.Accounts.ConfirmCodesAsync(person, now, cancellation);
        await record.Accounts.NoteCodeAsync(person, step, cancellation);
        return await RecoveryCodes.RenewAsync(record, person, cancellation);
    }
}
