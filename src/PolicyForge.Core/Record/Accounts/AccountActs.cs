namespace PolicyForge.Core.Record.Accounts;

/// <summary>Runs acts on accounts.</summary>
internal static class AccountActs
{
    /// <summary>Does something with a person's account: all of it or nothing.</summary>
    public static async Task<T> ChangeAsync<T>(this IAccounts accounts, Guid person, string act, Func<IRecordTransaction, Task<T>> body, CancellationToken cancellation)
    {
        await using var record = await accounts.BeginAsync(person, act, cancellation);
        var result = await body(record);
        await record.CommitAsync(cancellation);
        return result;
    }
}
