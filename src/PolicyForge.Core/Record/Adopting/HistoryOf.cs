namespace PolicyForge.Core.Record.Adopting;

/// <summary>All that an organisation adopted of a policy over the years, and what it decided on versions of it.</summary>
/// <param name="Adoptions">The adoptions, the latest first.</param>
/// <param name="Decisions">The decisions that stand, in the order they were made.</param>
public sealed record PolicyHistory(IReadOnlyList<AdoptionRecord> Adoptions, IReadOnlyList<VersionDecision> Decisions);

/// <summary>Reads the history of a policy in an organisation.</summary>
public sealed class HistoryOf(UseCases useCases)
{
    /// <summary>Reads the history.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Whose history.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<PolicyHistory> RunAsync(Caller caller, string organisation, string policy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync(caller, organisation, nameof(HistoryOf), Read, cancellation);

        async Task<PolicyHistory> Read(IRecordTransaction record)
        {
            Given.Names(policy);
            var adoptions = await record.Adoptions.OfPolicyAsync(organisation, policy, cancellation);
            return new PolicyHistory(
                [.. adoptions.Where(adoption => Shown.To(record, adoption))],
                await record.Adoptions.DecisionsAsync(organisation, policy, cancellation));
        }
    }
}
