using PolicyForge.Core.Organisations;

namespace PolicyForge.Core.Record.Organisations;

/// <summary>An organisation to be made.</summary>
/// <param name="Id">Its id, which stays.</param>
/// <param name="Name">Its name as printed.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Urn">Its unique reference number, or null.</param>
/// <param name="Trust">The trust that governs it, or null.</param>
/// <param name="LocalAuthority">The council it stands in, or null.</param>
public sealed record NewOrganisation(string Id, string Name, OrganisationKind Kind, string? Urn = null, string? Trust = null, string? LocalAuthority = null);

/// <summary>
/// Makes an organisation. The operator makes any, as a caller whose home it will be; whoever manages a trust makes academies
/// of that trust. That an id or a reference number is taken is told, and nothing of who has it: an id is the address of a
/// public page and the numbers stand in a public register, so neither is a secret, and nobody could choose another unasked.
/// </summary>
public sealed class CreateOrganisation(UseCases useCases, TimeProvider clock)
{
    private const string Act = "create organisation";
    private const int DueSoonDays = 90;

    /// <summary>Makes it.</summary>
    /// <exception cref="RefusedException">Something about it is wrong, or its id or reference number is taken.</exception>
    /// <exception cref="NotThereException">The caller may not make it.</exception>
    public Task<OrganisationProfile> RunAsync(Caller caller, NewOrganisation organisation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(organisation);
        if (ProfileCheck.IdProblem(organisation.Id) is { } wrongId)
            throw new RefusedException([wrongId]);
        return caller.Home == organisation.Id
            ? useCases.MakeAsync(caller, Act, record => AddAsync(record, organisation, cancellation), cancellation)
            : useCases.ChangeAsync(caller, caller.Home, Privilege.Manage, Act, record => AddBelowAsync(record, organisation, cancellation), cancellation);
    }

    private async Task<OrganisationProfile> AddBelowAsync(IRecordTransaction record, NewOrganisation organisation, CancellationToken cancellation)
    {
        if (record.Scope.Kind != OrganisationKind.Trust || organisation.Kind != OrganisationKind.Academy || organisation.Trust != record.Scope.Home)
            throw new NotThereException();
        await record.Organisations.MakeAsync([organisation.Id], cancellation);
        return await AddAsync(record, organisation, cancellation);
    }

    private async Task<OrganisationProfile> AddAsync(IRecordTransaction record, NewOrganisation organisation, CancellationToken cancellation)
    {
        var profile = new OrganisationProfile(organisation.Id, organisation.Name.Trim(), organisation.Kind, organisation.Urn, organisation.Trust, organisation.LocalAuthority, [], [], [], [], DueSoonDays, 1);
        Problem[] problems =
        [
            .. ProfileCheck.Problems(profile, [], out _),
            .. RelationRules.Problems(profile.Kind, profile.Trust, profile.LocalAuthority, await record.Organisations.PublishersAsync(cancellation)),
        ];
        if (problems.Length > 0)
            throw new RefusedException(problems);
        var now = clock.GetUtcNow();
        await record.Organisations.AddAsync([profile], now, cancellation);
        await record.Organisations.RelateAsync([.. Above(profile)], now, cancellation);
        return profile;
    }

    private static IEnumerable<Relation> Above(OrganisationProfile profile)
    {
        if (profile.Trust is { } trust)
            yield return new Relation(profile.Id, RelationKind.Trust, trust);
        if (profile.LocalAuthority is { } council)
            yield return new Relation(profile.Id, RelationKind.LocalAuthority, council);
    }
}
