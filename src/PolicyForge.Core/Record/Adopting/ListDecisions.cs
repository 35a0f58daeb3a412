namespace PolicyForge.Core.Record.Adopting;

/// <summary>Lists what an organisation decided on versions that it was offered.</summary>
public sealed class ListDecisions(UseCases useCases)
{
    /// <summary>A page of the decisions that stand, by policy, publisher and version.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Whose decisions.</param>
    /// <param name="policy">Those on this policy; null for all.</param>
    /// <param name="after">The version of the last decision of the page before; null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<VersionDecision>> RunAsync(Caller caller, string organisation, string? policy, VersionKey? after, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (policy is not null)
            Given.Names(policy);
        return useCases.ReadAsync(caller, organisation, nameof(ListDecisions), record => record.Adoptions.DecisionsAsync(organisation, policy, after, limit, cancellation), cancellation);
    }
}
