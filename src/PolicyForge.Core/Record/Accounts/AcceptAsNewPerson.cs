namespace PolicyForge.Core.Record.Accounts;

/// <summary>An invitation that somebody without an account accepts.</summary>
/// <param name="Link">Its link.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Password">The password that they want.</param>
/// <param name="From">From where.</param>
public sealed record Acceptance(string? Link, string Name, string Password, Visitor From)
{
    /// <summary>Without the secrets, so that no log can hold them.</summary>
    public override string ToString() => $"acceptance by {Name}";
}

/// <summary>Makes somebody who had no account a member of an organisation that invited them, and signs them in.</summary>
public sealed class AcceptAsNewPerson(UseCases useCases, IAccounts accounts, IPasswordHashing passwords, TimeProvider clock)
{
    /// <summary>Makes them a member; they are signed in.</summary>
    /// <exception cref="NotThereException">The link is wrong, used, withdrawn or expired.</exception>
    /// <exception cref="RefusedException">The name or the password is no good, or they have an account.</exception>
    public async Task<SignInResult.SignedIn> RunAsync(Acceptance acceptance, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(acceptance);
        var link = InvitationLink.Parse(acceptance.Link) ?? throw new NotThereException();
        var invitation = await accounts.InvitationOfAsync(link, clock.GetUtcNow(), cancellation) ?? throw new NotThereException();
        var name = acceptance.Name.Trim();
        PersonRules.Require([.. PersonRules.OfName(name), .. PasswordRules.Problems("password", acceptance.Password, invitation.Email, name)]);
        var person = invitation.Person ?? Guid.CreateVersion7();
        return await useCases.ChangeAsync(Joining.As(person, link), link.Organisation, Privilege.Manage, Joining.Act, async record =>
        {
            await MakeAsync(record, person, invitation.Email, name, acceptance.Password, cancellation);
            await Joining.JoinAsync(record, person, link, clock.GetUtcNow(), cancellation);
            return new SignInResult.SignedIn(person, await SessionOpener.OpenAsync(record, person, acceptance.From, clock.GetUtcNow(), cancellation));
        }, cancellation);
    }

    private async Task MakeAsync(IRecordTransaction record, Guid person, string email, string name, string password, CancellationToken cancellation)
    {
        // An account is only made for an address that had none: a link never changes a password.
        if (await record.Accounts.AddPersonAsync(person, email, name, clock.GetUtcNow(), cancellation) != person
            || !await record.Accounts.AddAsync(person, passwords.Hash(password), cancellation))
            throw new RefusedException("", "You have an account already. Sign in to accept the invitation.");
        await record.Accounts.RenameAsync(person, name, cancellation);
    }
}
