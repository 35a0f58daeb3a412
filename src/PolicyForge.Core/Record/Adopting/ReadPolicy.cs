using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Core.Record.Reviewing;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>A policy as one organisation has it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Adoptions">All that was adopted or begun, the latest first.</param>
/// <param name="Decisions">What was decided on versions of its model.</param>
/// <param name="Review">Why what is in force is to be looked at again; null when nothing is in force.</param>
/// <param name="Offers">The models of this policy that are offered now.</param>
public sealed record PolicyOverview(string Title, IReadOnlyList<AdoptionRecord> Adoptions, IReadOnlyList<VersionDecision> Decisions, ReviewItem? Review, IReadOnlyList<PolicySummary> Offers)
{
    /// <summary>What is in force, or null.</summary>
    public AdoptionRecord? InForce => Adoptions.FirstOrDefault(adoption => adoption.Status == AdoptionStatus.Adopted);

    /// <summary>What is in hand, or null.</summary>
    public AdoptionRecord? InHand => Adoptions.FirstOrDefault(adoption => adoption.IsInHand);
}

/// <summary>Reads where a policy stands in an organisation.</summary>
public sealed class ReadPolicy(UseCases useCases, TimeProvider clock)
{
    private const int Most = 200;

    /// <summary>Reads it.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="organisation">Whose.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">The organisation neither has it nor is offered it.</exception>
    public Task<PolicyOverview> RunAsync(Caller caller, string organisation, string policy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        Given.Names(policy);
        return useCases.ReadAsync(caller, organisation, nameof(ReadPolicy), Read, cancellation);

        async Task<PolicyOverview> Read(IRecordTransaction record)
        {
            var adoptions = await record.Adoptions.HistoryAsync(organisation, policy, Shown.IsInside(record, organisation), after: null, Most, cancellation);
            var offered = await ReadRegister.OfferedAsync(record, organisation, cancellation);
            PolicySummary[] offers = [.. offered.Where(model => model.PolicyId == policy)];
            return new PolicyOverview(
                adoptions is [var latest, ..] ? latest.Title : offers is [var offer, ..] ? offer.Title : throw new NotThereException(),
                adoptions,
                await record.Adoptions.DecisionsAsync(organisation, policy, after: null, Most, cancellation),
                await record.Reviews.OfPolicyAsync(organisation, policy, clock.Today(), cancellation),
                offers);
        }
    }
}
