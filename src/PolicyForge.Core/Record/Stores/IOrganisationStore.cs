namespace PolicyForge.Core.Record.Stores;

/// <summary>Organisations, their logos and their relations.</summary>
public interface IOrganisationStore
{
    /// <summary>The profiles of those organisations that can be read, by id.</summary>
    Task<IReadOnlyDictionary<string, OrganisationProfile>> ProfilesAsync(IReadOnlyCollection<string> organisations, CancellationToken cancellation);

    /// <summary>Their logos.</summary>
    Task<IReadOnlyList<LogoContent>> LogosAsync(IReadOnlyCollection<string> organisations, CancellationToken cancellation);
}
