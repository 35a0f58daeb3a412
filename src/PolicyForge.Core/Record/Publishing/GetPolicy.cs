namespace PolicyForge.Core.Record.Publishing;

/// <summary>Reads what a policy is called and which version of it is offered.</summary>
public sealed class GetPolicy(UseCases useCases)
{
    /// <summary>The policy.</summary>
    /// <exception cref="NotThereException">There is none that the caller can read.</exception>
    public Task<PolicySummary> RunAsync(Caller caller, PolicyKey policy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync(
            caller,
            caller.Home,
            "get policy",
            async record => await record.Models.PolicyAsync(policy, cancellation) ?? throw new NotThereException(),
            cancellation);
    }
}
