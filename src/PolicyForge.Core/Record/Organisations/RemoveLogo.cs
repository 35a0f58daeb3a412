namespace PolicyForge.Core.Record.Organisations;

/// <summary>Removes an organisation's logo; what was adopted with it keeps it.</summary>
public sealed class RemoveLogo(UseCases useCases)
{
    /// <summary>Removes it.</summary>
    /// <param name="caller">Who is asking; needs to manage.</param>
    /// <param name="organisation">Whose logo.</param>
    /// <param name="expected">The revision of the organisation that the caller saw.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotThereException">It has none.</exception>
    /// <exception cref="ConflictException">Somebody else changed the organisation since.</exception>
    public Task<OrganisationProfile> RunAsync(Caller caller, string organisation, long expected, CancellationToken cancellation) =>
        useCases.ChangeAsync(caller, organisation, Privilege.Manage, "remove logo", record => RemoveAsync(record, organisation, expected, cancellation), cancellation);

    private static async Task<OrganisationProfile> RemoveAsync(IRecordTransaction record, string organisation, long expected, CancellationToken cancellation)
    {
        var known = await ProfileChange.SeenAsync(record, organisation, expected, cancellation);
        var brand = known.Brand.DeepClone().AsObject();
        if (!brand.Remove("logo"))
            throw new NotThereException();
        await record.Organisations.RemoveLogoAsync(organisation, cancellation);
        return await ProfileChange.SaveAsync(record, known with { Brand = brand }, cancellation);
    }
}
