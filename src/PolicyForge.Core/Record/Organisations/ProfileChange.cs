using System.Text.Json.Nodes;

namespace PolicyForge.Core.Record.Organisations;

/// <summary>Changes a profile that somebody saw, unless somebody else changed it since.</summary>
internal static class ProfileChange
{
    /// <summary>The profile as it was seen.</summary>
    /// <exception cref="ConflictException">It has changed since.</exception>
    public static async Task<OrganisationProfile> SeenAsync(IRecordTransaction record, string organisation, long expected, CancellationToken cancellation)
    {
        var known = (await record.Organisations.ProfilesAsync([organisation], cancellation))[organisation];
        return known.Revision == expected ? known : throw await ConflictAsync(record, organisation, cancellation);
    }

    /// <summary>Writes it.</summary>
    /// <exception cref="ConflictException">It has changed since it was read.</exception>
    public static async Task<OrganisationProfile> SaveAsync(IRecordTransaction record, OrganisationProfile profile, CancellationToken cancellation) =>
        await record.Organisations.ChangeAsync(profile, cancellation)
            ? profile with { Revision = profile.Revision + 1 }
            : throw await ConflictAsync(record, profile.Id, cancellation);

    private static async Task<ConflictException> ConflictAsync(IRecordTransaction record, string organisation, CancellationToken cancellation) =>
        new(await record.Audit.LastChangeAsync(organisation, "organisations", new JsonObject(), cancellation));
}
