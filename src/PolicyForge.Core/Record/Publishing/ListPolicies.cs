namespace PolicyForge.Core.Record.Publishing;

/// <summary>Lists an organisation's own policies and those it is offered: by whom it subscribes to, its trust and its council.</summary>
public sealed class ListPolicies(UseCases useCases)
{
    /// <summary>A page of them, by publisher and id.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="after">The last one of the page before, or null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<PolicySummary>> RunAsync(Caller caller, PolicyKey? after, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync(caller, caller.Home, "list policies", record => record.Models.PoliciesAsync(after, limit, cancellation), cancellation);
    }
}
