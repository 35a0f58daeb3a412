using System.Text.Json.Nodes;
using PolicyForge.Core.Files;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Record.Folders;

/// <summary>All that the documents of one organisation are made of, read with one query for each kind of thing.</summary>
/// <param name="Profile">The organisation.</param>
/// <param name="Family">Those above it and those whose models it adopted.</param>
/// <param name="Logos">The logos of all of them.</param>
/// <param name="Answers">All its own answers, and those of its family for what it adopted.</param>
/// <param name="Adoptions">Its adoptions, one a policy.</param>
/// <param name="Versions">The versions that these are of.</param>
/// <param name="Authorities">What they cite.</param>
internal sealed record GatheredRecord(
    OrganisationProfile Profile,
    IReadOnlyList<OrganisationProfile> Family,
    IReadOnlyList<LogoContent> Logos,
    ILookup<string, AnswerRecord> Answers,
    IReadOnlyList<AdoptionRecord> Adoptions,
    IReadOnlyList<VersionRecord> Versions,
    JsonObject Authorities)
{
    public static async Task<GatheredRecord> OfAsync(IRecordTransaction record, string organisation, IReadOnlyList<AdoptionRecord> adoptions, CancellationToken cancellation)
    {
        var profile = (await record.Organisations.ProfilesAsync([organisation], cancellation))[organisation];
        string[] family = [.. new[] { profile.Trust, profile.LocalAuthority }.OfType<string>().Concat(adoptions.Select(adoption => adoption.PublisherId)).Where(id => id != organisation).Distinct()];
        string[] policies = [.. adoptions.Select(adoption => adoption.PolicyId).Distinct()];
        var profiles = await record.Organisations.ProfilesAsync(family, cancellation);
        return new GatheredRecord(
            profile,
            [.. profiles.Values],
            await record.Organisations.LogosAsync([organisation, .. family], cancellation),
            (await record.Folders.AnswersAsync(organisation, family, policies, cancellation)).ToLookup(answer => answer.OrganisationId),
            adoptions,
            await record.Folders.AdoptedVersionsAsync(organisation, cancellation),
            JsonNode.Parse(await record.Models.AuthoritiesAsync(cancellation))!.AsObject());
    }

    /// <summary>The workspace in which the organisation's documents are assembled.</summary>
    public Workspace Workspace(ContentCache cache)
    {
        var files = new MemoryFiles();
        files.Add("templates/authorities.yaml", YamlWriter.Write(Authorities));
        foreach (var version in Versions)
            ModelFiles.Add(files, version.Text);
        foreach (var profile in Family.Prepend(Profile))
            files.Add($"tenants/{profile.Id}/tenant.yaml", TenantText(profile));
        foreach (var logo in Logos)
            files.Add($"tenants/{logo.OrganisationId}/{logo.Name}", logo.Content);
        return Core.Workspace.Of(files, cache);
    }

    /// <summary>The text of the tenant.yaml of the organisation or one of its family.</summary>
    public string TenantText(OrganisationProfile profile) => TenantFile.Write(profile, Entries(profile.Id));

    private IEnumerable<TenantEntry> Entries(string organisation)
    {
        var answers = Answers[organisation].ToLookup(answer => answer.PolicyId);
        var adoptions = organisation == Profile.Id ? Adoptions.ToDictionary(adoption => adoption.PolicyId) : [];
        return adoptions.Keys.Union(answers.Select(group => group.Key))
            .Order(StringComparer.Ordinal)
            .Select(policy => new TenantEntry(policy, adoptions.GetValueOrDefault(policy), [.. answers[policy]]));
    }
}
