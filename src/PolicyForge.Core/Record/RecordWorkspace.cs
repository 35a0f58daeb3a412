using PolicyForge.Core.Files;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Record;

/// <summary>
/// Makes the workspace in which the record's documents are assembled: the same files, in memory, that a folder would hold.
/// So there is one way to a document, and what an export writes is what was printed.
/// </summary>
/// <param name="cache">Keeps what was parsed.</param>
public sealed class RecordWorkspace(ContentCache cache)
{
    /// <summary>The workspace of a model version.</summary>
    public async Task<Workspace> OfModelAsync(IRecordTransaction record, ModelText model, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(model);
        var files = await ModelFilesAsync(record, model, cancellation);
        await AddOrganisationsAsync(record, files, [model.Publisher], _ => [], cancellation);
        return Workspace.Of(files, cache);
    }

    /// <summary>The workspace of an adoption: its model, its organisation, and what reaches that from above.</summary>
    public async Task<Workspace> OfAdoptionAsync(IRecordTransaction record, ModelText model, AdoptionRecord adoption, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(adoption);
        var files = await ModelFilesAsync(record, model, cancellation);
        var family = await FamilyAsync(record, adoption.OrganisationId, model.Publisher, cancellation);
        var answers = (await record.Answers.OfPolicyAsync(family, adoption.PolicyId, cancellation)).ToLookup(answer => answer.OrganisationId);
        await AddOrganisationsAsync(record, files, family, Entries, cancellation);
        return Workspace.Of(files, cache);

        IEnumerable<TenantEntry> Entries(string organisation)
        {
            var own = organisation == adoption.OrganisationId ? adoption : null;
            if (own is not null || answers.Contains(organisation))
                yield return new TenantEntry(adoption.PolicyId, own, [.. answers[organisation]]);
        }
    }

    private static async Task<MemoryFiles> ModelFilesAsync(IRecordTransaction record, ModelText model, CancellationToken cancellation)
    {
        var files = new MemoryFiles();
        files.Add("templates/authorities.yaml", YamlWriter.Write(await record.Models.AuthoritiesAsync(cancellation)));
        files.Add($"templates/{model.Policy}/{model.Version}/policy.yaml", model.PolicyYaml);
        files.Add($"templates/{model.Policy}/{model.Version}/body.md", model.Body);
        foreach (var (name, text) in model.Shared)
            files.Add($"templates/shared/{name}.md", text);
        return files;
    }

    private static async Task<IReadOnlyCollection<string>> FamilyAsync(IRecordTransaction record, string organisation, string publisher, CancellationToken cancellation)
    {
        var self = (await record.Organisations.ProfilesAsync([organisation], cancellation))[organisation];
        return new HashSet<string>([organisation, .. new[] { self.Trust, self.LocalAuthority }.OfType<string>(), publisher]);
    }

    private static async Task AddOrganisationsAsync(IRecordTransaction record, MemoryFiles files, IReadOnlyCollection<string> ids, Func<string, IEnumerable<TenantEntry>> entries, CancellationToken cancellation)
    {
        foreach (var profile in (await record.Organisations.ProfilesAsync(ids, cancellation)).Values)
            files.Add($"tenants/{profile.Id}/tenant.yaml", TenantFile.Write(profile, entries(profile.Id)));
        foreach (var logo in await record.Organisations.LogosAsync(ids, cancellation))
            files.Add($"tenants/{logo.OrganisationId}/{logo.Name}", logo.Content);
    }
}
