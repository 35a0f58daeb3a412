namespace PolicyForge.Core.Record.Publishing;

/// <summary>Counts whom a publisher's policy concerns: who takes its models, and who has adopted this one.</summary>
public sealed class CountTold(UseCases useCases)
{
    /// <summary>How many organisations are told when a version of it is published or withdrawn.</summary>
    public Task<long> RunAsync(Caller caller, string policy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync(caller, caller.Home, "count who is told", record => record.Models.ToldAsync(policy, cancellation), cancellation);
    }
}
