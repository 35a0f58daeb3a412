using System.Text.Json.Nodes;

namespace PolicyForge.Core.Record.Organisations;

/// <summary>What to change in an organisation's settings; null leaves a setting as it is.</summary>
/// <param name="Organisation">Whose settings.</param>
/// <param name="Expected">The revision that the caller saw.</param>
public sealed record ProfileEdit(string Organisation, long Expected)
{
    /// <summary>Its name as printed.</summary>
    public string? Name { get; init; }

    /// <summary>Its unique reference number; empty for none.</summary>
    public string? Urn { get; init; }

    /// <summary>Its words, as <c>terms</c> in tenant.yaml.</summary>
    public JsonObject? Terms { get; init; }

    /// <summary>Its facts, as <c>facts</c> in tenant.yaml.</summary>
    public JsonObject? Facts { get; init; }

    /// <summary>Its look, as <c>brand</c> in tenant.yaml; the logo is set by <see cref="SetLogo"/> and stays.</summary>
    public JsonObject? Brand { get; init; }

    /// <summary>What its documents hold, as <c>style</c> in tenant.yaml.</summary>
    public JsonObject? Style { get; init; }

    /// <summary>How many days before a review it counts as due soon.</summary>
    public int? DueSoonDays { get; init; }
}

/// <summary>Changes an organisation's settings.</summary>
public sealed class EditProfile(UseCases useCases)
{
    /// <summary>Changes them.</summary>
    /// <exception cref="RefusedException">Something in them is wrong.</exception>
    /// <exception cref="ConflictException">Somebody else changed them since.</exception>
    public Task<OrganisationProfile> RunAsync(Caller caller, ProfileEdit edit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return useCases.ChangeAsync(caller, edit.Organisation, Privilege.Manage, "edit profile", record => ApplyAsync(record, edit, cancellation), cancellation);
    }

    private static async Task<OrganisationProfile> ApplyAsync(IRecordTransaction record, ProfileEdit edit, CancellationToken cancellation)
    {
        var known = await ProfileChange.SeenAsync(record, edit.Organisation, edit.Expected, cancellation);
        var wanted = known with
        {
            Name = edit.Name?.Trim() ?? known.Name,
            Urn = edit.Urn is null ? known.Urn : edit.Urn.Trim() is { Length: > 0 } urn ? urn : null,
            Terms = edit.Terms ?? known.Terms,
            Facts = edit.Facts ?? known.Facts,
            Brand = edit.Brand is null ? known.Brand : WithLogo(edit.Brand, known.Brand),
            Style = edit.Style ?? known.Style,
            DueSoonDays = edit.DueSoonDays ?? known.DueSoonDays,
        };
        var logos = await record.Organisations.LogosAsync([edit.Organisation], cancellation);
        return await ProfileChange.SaveAsync(record, ProfileCheck.Checked(wanted, logos), cancellation);
    }

    private static JsonObject WithLogo(JsonObject brand, JsonObject known)
    {
        if (brand["logo"] is { } named && !JsonNode.DeepEquals(named, known["logo"]))
            throw new RefusedException("brand.logo", "A logo is not set by its name. Send the picture itself as the organisation's logo.");
        var kept = brand.DeepClone().AsObject();
        kept.Remove("logo");
        if (known["logo"] is { } logo)
            kept["logo"] = logo.DeepClone();
        return kept;
    }
}
