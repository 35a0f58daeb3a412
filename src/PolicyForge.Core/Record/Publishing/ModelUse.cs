using PolicyForge.Core.Adoptions;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Tells a publisher what it may know of those who use its policy: names only of schools that it maintains.</summary>
public sealed class ModelUse(UseCases useCases)
{
    /// <summary>A page of the adoptions by the schools that the caller maintains or governs, by school.</summary>
    /// <param name="caller">Who is asking.</param>
    /// <param name="policy">Which of the caller's policies.</param>
    /// <param name="after">The last school of the page before, or null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">The policy is not the caller's.</exception>
    public Task<ModelUsers> RunAsync(Caller caller, string policy, string? after, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return useCases.ReadAsync(
            caller,
            caller.Home,
            "model use",
            async record =>
            {
                _ = await record.Models.PolicyAsync(new PolicyKey(record.Scope.Home, policy), cancellation) ?? throw new NotThereException();
                return new ModelUsers(
                    await record.Models.UsersAsync(policy, after, limit, cancellation),
                    await record.Models.DeclinesAsync(policy, cancellation));
            },
            cancellation);
    }
}

/// <summary>Those who use a policy, and those who do not want a version of it.</summary>
/// <param name="Schools">The adoptions by the schools that the publisher may know by name.</param>
/// <param name="Declines">The versions that were declined, newest first.</param>
public sealed record ModelUsers(IReadOnlyList<ModelUser> Schools, IReadOnlyList<DeclinedModel> Declines);

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
