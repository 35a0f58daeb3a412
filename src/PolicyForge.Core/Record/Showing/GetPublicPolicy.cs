namespace PolicyForge.Core.Record.Showing;

/// <summary>Tells anybody of a policy that an organisation shows: of whichever version is in force.</summary>
public sealed class GetPublicPolicy(IPublicRecord shown)
{
    /// <summary>What is known of it.</summary>
    /// <exception cref="NotThereException">It is not in force or not shown, or there is no such policy.</exception>
    public async Task<PublicPolicy> RunAsync(string organisation, string policy, CancellationToken cancellation) =>
        await shown.PolicyAsync(organisation, policy, cancellation) ?? throw new NotThereException();
}
