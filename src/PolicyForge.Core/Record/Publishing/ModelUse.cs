using PolicyForge.Core.Adoptions;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Tells a publisher what it may know of those who use its policy: numbers, and names only of schools that it maintains or governs.</summary>
public sealed class ModelUse(UseCases useCases)
{
    /// <summary>The numbers, and a page of the schools.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="policy">Which of the caller's policies.</param>
    /// <param name="version">The version whose options are counted, or null for the one that is offered.</param>
    /// <param name="after">The last school of the page before, or null for the first page.</param>
    /// <param name="limit">How many schools at most.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">The policy is not the caller's, or has no such version.</exception>
    public Task<PolicyUse> RunAsync(Caller caller, string policy, string? version, string? after, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync(caller, caller.Home, "model use", Read, cancellation);

        async Task<PolicyUse> Read(IRecordTransaction record)
        {
            var key = new PolicyKey(record.Scope.Home, policy);
            var own = await record.Models.PolicyAsync(key, cancellation) ?? throw new NotThereException();
            var counts = await Uptake.CountAsync(record, own, version, cancellation);
            return new PolicyUse(
                own,
                counts,
                counts.Version is { } counted ? (await record.Models.VersionAsync(key, counted, cancellation) ?? throw new NotThereException()).Text : null,
                await record.Models.UsersAsync(policy, after, limit, cancellation),
                await record.Models.DeclinesAsync(policy, cancellation));
        }
    }
}

/// <summary>Those who use a policy, and those who do not want a version of it.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Counts">How many use it.</param>
/// <param name="Counted">The version whose options were counted, with their names; null when none is offered.</param>
/// <param name="Schools">The adoptions by the schools that the publisher may know by name, by school.</param>
/// <param name="Declines">The versions that were declined, newest first.</param>
public sealed record PolicyUse(PolicySummary Policy, UptakeCounts Counts, ModelText? Counted, IReadOnlyList<ModelUser> Schools, IReadOnlyList<DeclinedModel> Declines);

/// <summary>A school that has a policy in force.</summary>
/// <param name="OrganisationId">The school.</param>
/// <param name="Name">Its name.</param>
/// <param name="ModelVersion">The model's version that it has.</param>
/// <param name="Version">Its own version.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ReviewDue">When its review falls due, or null.</param>
public sealed record ModelUser(string OrganisationId, string Name, string ModelVersion, string Version, AdoptionStatus Status, DateOnly? ReviewDue);

/// <summary>A version that somebody does not want.</summary>
/// <param name="Version">The version.</param>
/// <param name="Name">Who declined it; null when the publisher may not know their name.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="DecidedAt">When.</param>
public sealed record DeclinedModel(string Version, string? Name, string? Reason, DateTimeOffset DecidedAt);
