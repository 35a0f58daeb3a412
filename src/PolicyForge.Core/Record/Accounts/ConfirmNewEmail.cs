namespace PolicyForge.Core.Record.Accounts;

/// <summary>Agrees, at one end, to a change of address; when both ends have, it is changed.</summary>
public sealed class ConfirmNewEmail(IAccounts accounts, TimeProvider clock)
{
    /// <summary>Agrees, and tells how far the change is.</summary>
    /// <exception cref="NotThereException">The link is wrong, expired, or its change was ended.</exception>
    /// <exception cref="RefusedException">Somebody else took the address meanwhile.</exception>
    public async Task<AgreedEmail> RunAsync(string? secret, CancellationToken cancellation)
    {
        var hash = Secret.Hash(secret);
        var person = await accounts.EmailChangeOfAsync(hash, clock.GetUtcNow(), cancellation) ?? throw new NotThereException();
        return await accounts.ChangeAsync(person, "confirm new e-mail", record => AgreeAsync(record, person, hash, cancellation), cancellation);
    }

    private async Task<AgreedEmail> AgreeAsync(IRecordTransaction record, Guid person, byte[] secretHash, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var agreed = await record.Accounts.AgreeEmailAsync(person, secretHash, now, cancellation) ?? throw new NotThereException();
        if (!agreed.IsAgreed)
            return agreed;
        var old = await record.Accounts.FindPersonAsync(person, cancellation) ?? throw new NotThereException();
        await record.Accounts.SetEmailAsync(person, agreed.NewEmail, now, cancellation);
        await AccountMails.TellAsync(record, old.Email, AccountMails.EmailChanged(agreed.NewEmail), now, cancellation);
        return agreed;
    }
}
