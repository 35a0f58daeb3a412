using PolicyForge.Core.Adoptions;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>Decides to stay at the version in force, whatever its publisher publishes.</summary>
public sealed class PinVersion(UseCases useCases, TimeProvider time)
{
    /// <summary>Pins the version.</summary>
    /// <param name="caller">Who is asking; needs to edit.</param>
    /// <param name="version">The model's version that is in force.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">The version is not in force.</exception>
    public Task<VersionDecision> RunAsync(Caller caller, VersionKey version, string? reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(version);
        return useCases.ChangeAsync(caller, version.Organisation, Privilege.Edit, nameof(PinVersion), Pin, cancellation);

        async Task<VersionDecision> Pin(IRecordTransaction record)
        {
            Given.Names(version.Policy, version.Publisher, version.Version);
            var adoptions = await record.Adoptions.OfPolicyAsync(version.Organisation, version.Policy, cancellation);
            if (!adoptions.Any(adoption => adoption.Status == AdoptionStatus.Adopted && adoption.PublisherId == version.Publisher && adoption.ModelVersion == version.Version))
                throw new RefusedException("version", $"Version {version.Version} is not in force here. Only the version in force can be pinned.");
            var decision = new VersionDecision(version.Organisation, version.Publisher, version.Policy, version.Version, Decision.Pinned, Given.OptionalWords("reason", reason), caller.Actor, time.GetUtcNow());
            await record.Adoptions.DecideAsync(decision, cancellation);
            return decision;
        }
    }
}
