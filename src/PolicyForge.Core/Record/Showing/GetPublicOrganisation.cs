namespace PolicyForge.Core.Record.Showing;

/// <summary>Tells anybody of an organisation that shows policies.</summary>
public sealed class GetPublicOrganisation(IPublicRecord shown)
{
    /// <summary>Its name and look.</summary>
    /// <exception cref="NotThereException">It shows none, or there is no such organisation.</exception>
    public async Task<PublicOrganisation> RunAsync(string organisation, CancellationToken cancellation) =>
        await shown.OrganisationAsync(organisation, cancellation) ?? throw new NotThereException();
}
