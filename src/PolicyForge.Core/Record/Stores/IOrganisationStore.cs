using PolicyForge.Core.Record.Organisations;

namespace PolicyForge.Core.Record.Stores;

/// <summary>Organisations, their logos, their relations and whose models they take.</summary>
public interface IOrganisationStore
{
    /// <summary>The profiles of those organisations that can be read, by id.</summary>
    Task<IReadOnlyDictionary<string, OrganisationProfile>> ProfilesAsync(IReadOnlyCollection<string> organisations, CancellationToken cancellation);

    /// <summary>The profiles of an organisation, of those above it and of a publisher, as far as they can be read, by id.</summary>
    Task<IReadOnlyDictionary<string, OrganisationProfile>> FamilyAsync(string organisation, string publisher, CancellationToken cancellation);

    /// <summary>Their logos.</summary>
    Task<IReadOnlyList<LogoContent>> LogosAsync(IReadOnlyCollection<string> organisations, CancellationToken cancellation);

    /// <summary>Some of the organisations, by id.</summary>
    /// <param name="organisations">Those to list.</param>
    /// <param name="after">The id after which to start, or null.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<OrganisationRow>> ListAsync(IReadOnlyCollection<string> organisations, string? after, int limit, CancellationToken cancellation);

    /// <summary>Lets the transaction make organisations; what was named before is forgotten.</summary>
    /// <exception cref="RefusedException">There is one of these ids already.</exception>
    Task MakeAsync(IReadOnlyCollection<string> organisations, CancellationToken cancellation);

    /// <summary>Adds organisations, without their relations.</summary>
    /// <exception cref="RefusedException">A reference number is taken.</exception>
    Task AddAsync(IReadOnlyCollection<OrganisationProfile> profiles, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Changes a profile; false when its revision is no longer the profile's.</summary>
    /// <exception cref="RefusedException">The reference number is taken.</exception>
    Task<bool> ChangeAsync(OrganisationProfile profile, CancellationToken cancellation);

    /// <summary>Puts a logo in the place of all that the organisation has.</summary>
    Task SaveLogoAsync(LogoContent logo, CancellationToken cancellation);

    /// <summary>Removes an organisation's logo.</summary>
    Task RemoveLogoAsync(string organisation, CancellationToken cancellation);

    /// <summary>Begins relations.</summary>
    Task RelateAsync(IReadOnlyCollection<Relation> relations, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Ends a relation, which stays as history.</summary>
    Task EndRelationAsync(string organisation, RelationKind kind, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>The relations of an organisation, now and before, earliest first.</summary>
    Task<IReadOnlyList<RelationPeriod>> RelationsAsync(string organisation, CancellationToken cancellation);

    /// <summary>Which ids and reference numbers are taken by anybody.</summary>
    Task<Taken> TakenAsync(IReadOnlyCollection<string> ids, IReadOnlyCollection<string> urns, CancellationToken cancellation);

    /// <summary>Everybody whose models can be taken, by name.</summary>
    Task<IReadOnlyList<Publisher>> PublishersAsync(CancellationToken cancellation);

    /// <summary>Whose models an organisation takes.</summary>
    Task<IReadOnlyList<string>> SubscriptionsAsync(string organisation, CancellationToken cancellation);

    /// <summary>Subscribes to publishers; those subscribed to already stay so.</summary>
    Task SubscribeAsync(string organisation, IReadOnlyCollection<string> publishers, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Ends a subscription.</summary>
    Task UnsubscribeAsync(string organisation, string publisher, CancellationToken cancellation);

    /// <summary>How many adoptions, in force or in hand, rest on a subscription: an organisation's own, and those of a trust's academies that do not subscribe themselves.</summary>
    Task<int> AdoptionsFromAsync(string organisation, string publisher, CancellationToken cancellation);
}
