namespace PolicyForge.Core.Record.Publishing;

/// <summary>Lists the versions of a policy: all of one's own, the published ones of others, and withdrawn ones that one took.</summary>
public sealed class ListVersions(UseCases useCases)
{
    /// <summary>A page of them, newest first; nothing for a policy that is out of reach.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="policy">Which policy.</param>
    /// <param name="after">The last version of the page before, or null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<VersionSummary>> RunAsync(Caller caller, PolicyKey policy, string? after, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(policy);
        return useCases.ReadAsync(caller, caller.Home, "list versions", record => record.Models.VersionsAsync(policy, after, limit, cancellation), cancellation);
    }
}
