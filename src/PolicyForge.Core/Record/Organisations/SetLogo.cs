using PolicyForge.Core.Organisations;
using PolicyForge.Documents;

namespace PolicyForge.Core.Record.Organisations;

/// <summary>A picture to put on an organisation's documents.</summary>
/// <param name="Organisation">Whose it is.</param>
/// <param name="Expected">The revision of the organisation that the caller saw.</param>
/// <param name="Content">A PNG or JPEG picture.</param>
public sealed record NewLogo(string Organisation, long Expected, byte[] Content);

/// <summary>Sets an organisation's logo.</summary>
public sealed class SetLogo(UseCases useCases)
{
    /// <summary>Sets it in the place of the one before.</summary>
    /// <exception cref="RefusedException">The picture cannot be used.</exception>
    /// <exception cref="ConflictException">Somebody else changed the organisation since.</exception>
    public Task<OrganisationProfile> RunAsync(Caller caller, NewLogo logo, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(logo);
        return useCases.ChangeAsync(caller, logo.Organisation, Privilege.Manage, "set logo", record => ApplyAsync(record, logo, cancellation), cancellation);
    }

    private static async Task<OrganisationProfile> ApplyAsync(IRecordTransaction record, NewLogo logo, CancellationToken cancellation)
    {
        var known = await ProfileChange.SeenAsync(record, logo.Organisation, logo.Expected, cancellation);
        var name = ImageHeader.Read(logo.Content)?.Format == ImageFormat.Jpeg ? "logo.jpg" : "logo.png";
        var brand = known.Brand.DeepClone().AsObject();
        brand["logo"] = name;
        var content = new LogoContent(logo.Organisation, name, logo.Content);
        var wanted = Checked(known with { Brand = brand }, content);
        await record.Organisations.SaveLogoAsync(content, cancellation);
        return await ProfileChange.SaveAsync(record, wanted, cancellation);
    }

    // Whoever sends a picture gave no 'brand.logo'.
    private static OrganisationProfile Checked(OrganisationProfile wanted, LogoContent content)
    {
        try
        {
            return ProfileCheck.Checked(wanted, [content]);
        }
        catch (RefusedException refused)
        {
            throw new RefusedException([.. refused.Problems.Select(problem => problem with { Field = "logo" })]);
        }
    }
}
