namespace PolicyForge.Core.Record.Organisations;

/// <summary>What the record knows of an organisation besides its policies.</summary>
/// <param name="Profile">Its settings.</param>
/// <param name="Relations">Who stands and stood above it, earliest first.</param>
/// <param name="Subscriptions">Whose models it takes.</param>
public sealed record OrganisationDetail(OrganisationProfile Profile, IReadOnlyList<RelationPeriod> Relations, IReadOnlyList<string> Subscriptions);

/// <summary>Reads an organisation.</summary>
public sealed class GetOrganisation(UseCases useCases)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="NotThereException">It is out of reach.</exception>
    public Task<OrganisationDetail> RunAsync(Caller caller, string organisation, CancellationToken cancellation) =>
        useCases.ReadAsync(
            caller,
            organisation,
            "get organisation",
            async record => new OrganisationDetail(
                (await record.Organisations.ProfilesAsync([organisation], cancellation))[organisation],
                await record.Organisations.RelationsAsync(organisation, cancellation),
                await record.Organisations.SubscriptionsAsync(organisation, cancellation)),
            cancellation);
}
