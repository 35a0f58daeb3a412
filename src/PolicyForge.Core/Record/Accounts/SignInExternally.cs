namespace PolicyForge.Core.Record.Accounts;

/// <summary>Somebody whom another service vouches for.</summary>
/// <param name="Provider">The service, as it is configured here.</param>
/// <param name="Subject">Their id there, which never changes.</param>
/// <param name="VerifiedEmail">Their address, if the service says that it is theirs.</param>
/// <param name="Name">Their name there.</param>
/// <param name="From">From where they sign in.</param>
public sealed record ExternalPerson(string Provider, string Subject, string? VerifiedEmail, string Name, Visitor From);

/// <summary>
/// Lets in whom another service vouches for: those who are known by it, and at first those whose address is a person's here
/// or was invited. Whoever set up codes here is asked for one.
/// </summary>
public sealed class SignInExternally(IAccounts accounts, TimeProvider clock)
{
    /// <summary>Lets them in, or asks for a code, or refuses.</summary>
    public async Task<SignInResult> RunAsync(ExternalPerson external, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(external);
        if (await accounts.PersonOfLoginAsync(external.Provider, external.Subject, cancellation) is { } known)
            return await accounts.ChangeAsync(known, "sign in externally", record => EnterAsync(record, known, external, cancellation), cancellation);
        return external.VerifiedEmail?.Trim() is { Length: > 0 } email && await ExpectedAsync(email, cancellation) is { } person
            ? await accounts.ChangeAsync(person, "sign in externally", record => LinkAsync(record, person, email, external, cancellation), cancellation)
            : new SignInResult.Refused();
    }

    private async Task<Guid?> ExpectedAsync(string email, CancellationToken cancellation)
    {
        if (await accounts.PersonOfAsync(email, cancellation) is { } known)
            return known;
        return !PersonRules.OfEmail(email).Any() && await accounts.IsInvitedAsync(email, clock.GetUtcNow(), cancellation) ? Guid.CreateVersion7() : null;
    }

    private async Task<SignInResult> LinkAsync(IRecordTransaction record, Guid person, string email, ExternalPerson external, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        // Somebody with this address came in at the same time: they may come again, and are known then.
        if (await record.Accounts.AddPersonAsync(person, email, Name(external, email), now, cancellation) != person)
            return new SignInResult.Refused();
        await record.Accounts.AddAsync(person, passwordHash: null, cancellation);
        await record.Accounts.AddLoginAsync(person, external.Provider, external.Subject, now, cancellation);
        return await EnterAsync(record, person, external, cancellation);
    }

    private async Task<SignInResult> EnterAsync(IRecordTransaction record, Guid person, ExternalPerson external, CancellationToken cancellation)
    {
        var account = await record.Accounts.FindAsync(person, cancellation) ?? throw new NotThereException();
        return await SessionOpener.EnterAsync(record, account, external.From, clock.GetUtcNow(), cancellation);
    }

    private static string Name(ExternalPerson external, string email) =>
        PersonRules.OfName(external.Name.Trim()).Any() ? email.Split('@')[0] : external.Name.Trim();
}
