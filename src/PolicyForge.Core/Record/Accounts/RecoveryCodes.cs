namespace PolicyForge.Core.Record.Accounts;

/// <summary>Codes on paper for whoever lost what makes their codes; each is good once.</summary>
internal static class RecoveryCodes
{
    private const int Count = 10;

    /// <summary>New ones in the place of the old ones. They are told this once.</summary>
    public static async Task<IReadOnlyList<string>> RenewAsync(IRecordTransaction record, Guid person, CancellationToken cancellation)
    {
        string[] codes = [.. Enumerable.Range(0, Count).Select(_ => ReadableSecret.New(4, 4))];
        await record.Accounts.SetRecoveryCodesAsync(person, [.. codes.Select(Hash)], cancellation);
        return codes;
    }

    public static byte[] Hash(string code) => Secret.Hash(ReadableSecret.Plain(code));
}
