namespace PolicyForge.Core.Record.Accounts;

/// <summary>Chooses a new password by a link from mail.</summary>
public sealed class ResetPassword(IAccounts accounts, IPasswordHashing passwords, TimeProvider clock)
{
    /// <summary>Changes it, signs out everywhere and lifts a lock. Codes that were set up are still asked for.</summary>
    /// <exception cref="NotThereException">The link is wrong, used or expired.</exception>
    /// <exception cref="RefusedException">The password is no good; the link stays good.</exception>
    public async Task<bool> RunAsync(string? secret, string wanted, CancellationToken cancellation)
    {
        var hash = Secret.Hash(secret);
        var person = await accounts.ResetOfAsync(hash, clock.GetUtcNow(), cancellation) ?? throw new NotThereException();
        return await accounts.ChangeAsync(person, "reset password", record => ResetAsync(record, person, hash, wanted, cancellation), cancellation);
    }

    private async Task<bool> ResetAsync(IRecordTransaction record, Guid person, byte[] secretHash, string wanted, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var known = await record.Accounts.FindPersonAsync(person, cancellation) ?? throw new NotThereException();
        PersonRules.Require(PasswordRules.Problems("new_password", wanted, known.Email, known.Name));
        if (!await record.Accounts.UseResetAsync(person, secretHash, now, cancellation))
            throw new NotThereException();
        await record.Accounts.AddAsync(person, passwordHash: null, cancellation);
        await record.Accounts.SetPasswordAsync(person, passwords.Hash(wanted), cancellation);
        await record.Accounts.NoteFailuresAsync(person, 0, null, cancellation);
        await record.Accounts.EndSessionsAsync(person, kept: null, cancellation);
        return await AccountMails.TellAsync(record, known.Email, AccountMails.PasswordChanged, now, cancellation);
    }
}
