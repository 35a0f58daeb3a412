namespace PolicyForge.Core.Record.People;

/// <summary>Ends a key before its time.</summary>
public sealed class RevokeKey(UseCases useCases, TimeProvider clock)
{
    /// <summary>Ends it from now on; a key that has ended stays so.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Whose key.</param>
    /// <param name="key">The key's id.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">There is no such key.</exception>
    public Task<bool> RunAsync(Caller caller, string organisation, string key, CancellationToken cancellation) =>
        useCases.ChangeAsync(caller, organisation, Privilege.Manage, "revoke key", record => RevokeAsync(record, organisation, key, cancellation), cancellation);

    private async Task<bool> RevokeAsync(IRecordTransaction record, string organisation, string key, CancellationToken cancellation)
    {
        KeyRules.RequireOwn(record, organisation);
        return await record.People.RevokeKeyAsync(organisation, key, clock.GetUtcNow(), cancellation) ? true : throw new NotThereException();
    }
}
