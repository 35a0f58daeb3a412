namespace PolicyForge.Core.Record.Accounts;

/// <summary>Opens sessions, for every way of signing in.</summary>
internal static class SessionOpener
{
    /// <summary>Signs somebody in: what their browser is to hold.</summary>
    public static Task<string> OpenAsync(IRecordTransaction record, Guid person, Visitor from, DateTimeOffset now, CancellationToken cancellation) =>
        AddAsync(record, person, from, now, SessionTimes.Idle, awaitsCode: false, cancellation);

    /// <summary>Lets somebody enter a code: what their browser is to hold meanwhile.</summary>
    public static Task<string> WaitAsync(IRecordTransaction record, Guid person, Visitor from, DateTimeOffset now, CancellationToken cancellation) =>
        AddAsync(record, person, from, now, SessionTimes.Code, awaitsCode: true, cancellation);

    private static async Task<string> AddAsync(IRecordTransaction record, Guid person, Visitor from, DateTimeOffset now, TimeSpan lasts, bool awaitsCode, CancellationToken cancellation)
    {
        var secret = Secret.New();
        await record.Accounts.AddSessionAsync(new NewSession(Guid.CreateVersion7(), person, Secret.Hash(secret), awaitsCode, from.Tidy(), now, now + lasts), cancellation);
        return secret;
    }
}
