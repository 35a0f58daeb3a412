using PolicyForge.Core.Adoptions;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>Decides not to take a version that is offered.</summary>
public sealed class DeclineVersion(UseCases useCases, TimeProvider time)
{
    /// <summary>Declines the version.</summary>
    /// <param name="caller">Who is asking; needs to edit.</param>
    /// <param name="version">The model's version.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">The version cannot be adopted anyhow or is being adopted, or no reason is given.</exception>
    public Task<VersionDecision> RunAsync(Caller caller, VersionKey version, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(version);
        return useCases.ChangeAsync(caller, version.Organisation, Privilege.Edit, nameof(DeclineVersion), Decline, cancellation);

        async Task<VersionDecision> Decline(IRecordTransaction record)
        {
            Given.Names(version.Policy, version.Publisher, version.Version);
            var offer = await record.Adoptions.OfferAsync(version.Organisation, version.Publisher, version.Policy, version.Version, cancellation) ?? throw new NotThereException();
            if (offer.Hindrance is { } hindrance)
                throw new RefusedException([hindrance]);
            var adoptions = await record.Adoptions.OfPolicyAsync(version.Organisation, version.Policy, cancellation);
            if (adoptions.Any(adoption => (adoption.IsInHand || adoption.Status == AdoptionStatus.Adopted) && adoption.PublisherId == version.Publisher && adoption.ModelVersion == version.Version))
                throw new RefusedException("version", $"Version {version.Version} is in force or in hand here, so it cannot be declined.");
            var decision = new VersionDecision(version.Organisation, version.Publisher, version.Policy, version.Version, Decision.Declined, Given.Words("reason", reason, "the reason"), caller.Actor, time.GetUtcNow());
            await record.Adoptions.DecideAsync(decision, cancellation);
            return decision;
        }
    }
}
