namespace PolicyForge.Core.Record.People;

/// <summary>Lists an organisation's keys, without their secrets.</summary>
public sealed class ListKeys(UseCases useCases)
{
    /// <summary>A page of its keys, by id.</summary>
    /// <param name="caller">Who is asking; must be allowed to manage.</param>
    /// <param name="organisation">Whose keys.</param>
    /// <param name="after">The last id of the page before, or null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<ApiKey>> RunAsync(Caller caller, string organisation, string? after, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync(caller, organisation, "list keys", record => ListAsync(record, caller, organisation, after, limit, cancellation), cancellation);
    }

    private static Task<IReadOnlyList<ApiKey>> ListAsync(IRecordTransaction record, Caller caller, string organisation, string? after, int limit, CancellationToken cancellation)
    {
        KeyRules.RequireOwn(record, organisation);
        return caller.May.Contains(Privilege.Manage) ? record.People.KeysAsync(organisation, after, limit, cancellation) : throw new NotThereException();
    }
}
