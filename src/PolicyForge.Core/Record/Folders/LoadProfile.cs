using System.Text.Json.Nodes;
using PolicyForge.Core.Files;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record.Organisations;

namespace PolicyForge.Core.Record.Folders;

/// <summary>Brings in an organisation without what it adopted: its profile and its logo.</summary>
internal sealed class LoadProfile(IRecordTransaction record, Workspace workspace)
{
    private const int DueSoonDays = 90;

    public async Task<bool> AddAsync(Organisation organisation, DateTimeOffset now, CancellationToken cancellation)
    {
        await record.Organisations.AddAsync([ProfileJson.Of(organisation, DueSoonDays, 1)], now, cancellation);
        await SaveLogoAsync(organisation, cancellation);
        return true;
    }

    public async Task<bool> ChangeAsync(Organisation organisation, CancellationToken cancellation)
    {
        var known = (await record.Organisations.ProfilesAsync([organisation.Id], cancellation))[organisation.Id];
        var wanted = ProfileJson.Of(organisation, known.DueSoonDays, known.Revision);
        var differs = !Same(known, wanted);
        if (differs)
            await record.Organisations.ChangeAsync(wanted, cancellation);
        return await SaveLogoAsync(organisation, cancellation) || differs;
    }

    private static bool Same(OrganisationProfile left, OrganisationProfile right) =>
        (left.Name, left.Kind, left.Urn) == (right.Name, right.Kind, right.Urn)
        && JsonNode.DeepEquals(left.Terms, right.Terms)
        && JsonNode.DeepEquals(left.Facts, right.Facts)
        && JsonNode.DeepEquals(left.Brand, right.Brand)
        && JsonNode.DeepEquals(left.Style, right.Style);

    private async Task<bool> SaveLogoAsync(Organisation organisation, CancellationToken cancellation)
    {
        if (organisation.Brand.LogoName is not { } name)
            return false;
        var content = workspace.Files.ReadAllBytes(Path.Combine(Path.GetDirectoryName(workspace.Organisations.PathOf(organisation.Id))!, name));
        var known = await record.Organisations.LogosAsync([organisation.Id], cancellation);
        if (known is [{ } only] && only.Name == name && only.Content.AsSpan().SequenceEqual(content))
            return false;
        await record.Organisations.SaveLogoAsync(new LogoContent(organisation.Id, name, content), cancellation);
        return true;
    }
}
