namespace PolicyForge.Core.Record.Organisations;

/// <summary>Lists the organisations that the caller's reaches: itself, a trust's academies, the schools that a council maintains.</summary>
public sealed class ListOrganisations(UseCases useCases)
{
    /// <summary>A page of them, by id.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="after">The last id of the page before, or null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<OrganisationRow>> RunAsync(Caller caller, string? after, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync(caller, caller.Home, "list organisations", record => record.Organisations.ListAsync([.. record.Scope.Reads], after, limit, cancellation), cancellation);
    }
}
