namespace PolicyForge.Core.Record.Accounts;

/// <summary>Asks both ends whether somebody's address may change. Whether the new one is known already is not told.</summary>
public sealed class AskForNewEmail(IAccounts accounts, IPasswordHashing passwords, SiteAddress site, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    private readonly OwnAccount _own = new(accounts, passwords, clock);

    /// <summary>Mails both ends. An earlier change that was not ended is void.</summary>
    /// <exception cref="RefusedException">The password is wrong, or the address is none, or the one that they have.</exception>
    public async Task<bool> RunAsync(Guid person, string password, string email, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(email);
        var wanted = email.Trim();
        PersonRules.Require(PersonRules.OfEmail(wanted));
        var isTaken = await accounts.PersonOfAsync(wanted, cancellation) is { } owner && owner != person;
        return await _own.ChangeAsync(person, "ask for new e-mail", password, (record, account) => AskAsync(record, account, wanted, isTaken, cancellation), cancellation);
    }

    private async Task<bool> AskAsync(IRecordTransaction record, Account account, string wanted, bool isTaken, CancellationToken cancellation)
    {
        if (wanted == account.Email)
            throw new RefusedException("email", "This is the address that you have. Write the new one.");
        var (oldSecret, newSecret, now) = (Secret.New(), Secret.New(), clock.GetUtcNow());
        await record.Accounts.AddEmailChangeAsync(new EmailChange(account.Person, wanted, Secret.Hash(oldSecret), Secret.Hash(newSecret), now, now + Lasts), cancellation);
        await AccountMails.TellAsync(record, account.Email, AccountMails.ConfirmOld(wanted, site.EmailChange(oldSecret)), now, cancellation);
        // Without its link nothing comes of it.
        return await AccountMails.TellAsync(record, wanted, isTaken ? AccountMails.EmailTaken : AccountMails.ConfirmNew(site.EmailChange(newSecret)), now, cancellation);
    }
}
