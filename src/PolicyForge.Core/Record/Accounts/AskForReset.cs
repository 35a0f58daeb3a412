namespace PolicyForge.Core.Record.Accounts;

/// <summary>Mails whoever has an address a link to choose a new password. Whether there is such a person is not told.</summary>
public sealed class AskForReset(IAccounts accounts, SiteAddress site, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    /// <summary>Mails them, but not twice in a minute.</summary>
    public async Task RunAsync(string email, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(email);
        var person = await accounts.PersonOfAsync(email.Trim(), cancellation) ?? Guid.CreateVersion7();
        await accounts.ChangeAsync(person, "ask for reset", record => MailAsync(record, person, cancellation), cancellation);
    }

    private async Task<bool> MailAsync(IRecordTransaction record, Guid person, CancellationToken cancellation)
    {
        var (secret, now) = (Secret.New(), clock.GetUtcNow());
        return await record.Accounts.FindPersonAsync(person, cancellation) is { } known
            && await record.Accounts.AddResetAsync(person, Secret.Hash(secret), now, now + Lasts, cancellation)
            && await AccountMails.TellAsync(record, known.Email, AccountMails.Reset(site.Reset(secret)), now, cancellation);
    }
}
