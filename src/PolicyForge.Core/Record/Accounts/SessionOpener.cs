namespace PolicyForge.Core.Record.Accounts;

/// <summary>Opens sessions, for every way of signing in.</summary>
internal static class SessionOpener
{
    /// <summary>Signs somebody in, or asks for a code when they set that up.</summary>
    public static async Task<SignInResult> EnterAsync(IRecordTransaction record, Account account, Visitor from, DateTimeOffset now, CancellationToken cancellation) => account.CodesSince is null
        ? new SignInResult.SignedIn(account.Person, await OpenAsync(record, account.Person, from, now, cancellation))
        : new SignInResult.NeedsCode(await AddAsync(record, account.Person, from, now, SessionTimes.Code, awaitsCode: true, cancellation));

    /// <summary>Signs somebody in: what their browser is to hold.</summary>
    public static Task<string> OpenAsync(IRecordTransaction record, Guid person, Visitor from, DateTimeOffset now, CancellationToken cancellation) =>
        AddAsync(record, person, from, now, SessionTimes.Idle, awaitsCode: false, cancellation);

    private static async Task<string> AddAsync(IRecordTransaction record, Guid person, Visitor from, DateTimeOffset now, TimeSpan lasts, bool awaitsCode, CancellationToken cancellation)
    {
        var secret = Secret.New();
        await record.Accounts.AddSessionAsync(new NewSession(Guid.CreateVersion7(), person, Secret.Hash(secret), awaitsCode, from.Tidy(), now, now + lasts), cancellation);
        return secret;
    }
}
