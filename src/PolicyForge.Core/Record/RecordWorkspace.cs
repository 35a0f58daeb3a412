using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Files;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Record.Drafting;

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
        var (sources, files) = (new WorkspaceSources(record), ModelFiles(model));
        await AddAuthoritiesAsync(sources, files, cancellation);
        AddOrganisations(files, await record.Organisations.ProfilesAsync([model.Publisher], cancellation), _ => []);
        await AddLogosAsync(sources, files, [model.Publisher], cancellation);
        return Workspace.Of(files, cache);
    }

    /// <summary>The workspace of an adoption: its model, its organisation, and what reaches that from above.</summary>
    public Task<Workspace> OfAdoptionAsync(IRecordTransaction record, ModelText model, AdoptionRecord adoption, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(adoption);
        return OfAdoptionAsync(new WorkspaceSources(record), model, adoption, cancellation);
    }

    /// <summary>The same, after others.</summary>
    internal async Task<Workspace> OfAdoptionAsync(WorkspaceSources sources, ModelText model, AdoptionRecord adoption, CancellationToken cancellation) =>
        Workspace.Of((await AdoptionFilesAsync(sources, model, adoption, cancellation)).Files, cache);

    /// <summary>The same, with room to try other answers of the organisation.</summary>
    internal async Task<AnswerBench> BenchAsync(IRecordTransaction record, ModelText model, AdoptionRecord adoption, CancellationToken cancellation)
    {
        var (files, family, answers) = await AdoptionFilesAsync(new WorkspaceSources(record), model, adoption, cancellation);
        var policy = Read(model).Policy;
        return new AnswerBench(files, cache, family[adoption.OrganisationId], adoption, [.. answers.Where(answer => answer.OrganisationId == adoption.OrganisationId && policy?.Question(answer.QuestionId) is not null)]);
    }

    /// <summary>The workspace in which a version is tried out as a school.</summary>
    internal async Task<Workspace> OfTrialAsync(IRecordTransaction record, ModelText model, TrialSchool school, CancellationToken cancellation)
    {
        var (sources, files) = (new WorkspaceSources(record), ModelFiles(model));
        await AddAuthoritiesAsync(sources, files, cancellation);
        var family = school.Invented.Count > 0
            ? await record.Organisations.ProfilesAsync([model.Publisher], cancellation)
            : await record.Organisations.FamilyAsync(school.Id, model.Publisher, cancellation);
        var policy = Read(model).Policy;
        var kept = await record.Answers.OfPolicyAsync(Ids(family), model.Policy, cancellation);
        var asked = school.Over(kept, model.Policy).Where(answer => policy?.Question(answer.QuestionId) is not null).ToLookup(answer => answer.OrganisationId);
        AddOrganisations(files, family, Entries);
        foreach (var profile in school.Invented)
            files.Add($"tenants/{profile.Id}/tenant.yaml", TenantFile.Write(profile, Entries(profile.Id), cache));
        await AddLogosAsync(sources, files, Ids(family), cancellation);
        return Workspace.Of(files, cache);

        IEnumerable<TenantEntry> Entries(string organisation)
        {
            var own = organisation == school.Id ? school.Adoption(model, policy?.Title ?? model.Policy) : null;
            if (own is not null || asked.Contains(organisation))
                yield return new TenantEntry(model.Policy, own, [.. asked[organisation]]);
        }
    }

    /// <summary>A workspace that knows what an organisation and those above it answered, and nothing else that a document needs.</summary>
    internal async Task<AnsweredWorkspace> OfAnswersAsync(IRecordTransaction record, ModelText model, string organisation, CancellationToken cancellation)
    {
        var files = ModelFiles(model);
        var family = await record.Organisations.FamilyAsync(organisation, model.Publisher, cancellation);
        var answers = await AddAnswersAsync(record, files, family, model, adoption: null, cancellation);
        return new AnsweredWorkspace(Workspace.Of(files, cache), answers);
    }

    /// <summary>A model as far as it can be read.</summary>
    internal LoadedPolicy Read(ModelText model) => Workspace.Of(ModelFiles(model), cache).Library.Load(model.Policy, model.Version)!;

    private async Task<(MemoryFiles Files, IReadOnlyDictionary<string, OrganisationProfile> Family, IReadOnlyList<AnswerRecord> Answers)> AdoptionFilesAsync(WorkspaceSources sources, ModelText model, AdoptionRecord adoption, CancellationToken cancellation)
    {
        var files = ModelFiles(model);
        await AddAuthoritiesAsync(sources, files, cancellation);
        var family = await sources.FamilyAsync(adoption.OrganisationId, model.Publisher, cancellation);
        var answers = await AddAnswersAsync(sources.Record, files, family, model, adoption, cancellation);
        await AddLogosAsync(sources, files, Ids(family), cancellation);
        return (files, family, answers);
    }

    /// <summary>Whether a version, as far as it can be read, is for a kind of organisation.</summary>
    internal bool IsFor(ModelText model, OrganisationKind kind) => Read(model).Policy is { } policy && policy.IsFor(kind);

    /// <summary>An organisation with those whose words and facts reach it.</summary>
    internal async Task<Family> OfFamilyAsync(IRecordTransaction record, string organisation, CancellationToken cancellation)
    {
        var files = new MemoryFiles();
        AddOrganisations(files, await record.Organisations.FamilyAsync(organisation, organisation, cancellation), _ => []);
        var directory = Workspace.Of(files, cache).Organisations;
        return new FamilyFinder(directory).Find(directory.Find(organisation)!, organisation, new Findings());
    }

    /// <summary>An organisation with its logo.</summary>
    internal async Task<Organisation> OfBrandAsync(IRecordTransaction record, string organisation, CancellationToken cancellation)
    {
        var files = new MemoryFiles();
        AddOrganisations(files, await record.Organisations.ProfilesAsync([organisation], cancellation), _ => []);
        await AddLogosAsync(new WorkspaceSources(record), files, [organisation], cancellation);
        return Workspace.Of(files, cache).Organisations.Find(organisation)!;
    }

    private static MemoryFiles ModelFiles(ModelText model)
    {
        var files = new MemoryFiles();
        files.Add($"templates/{model.Policy}/{model.Version}/policy.yaml", model.PolicyYaml);
        files.Add($"templates/{model.Policy}/{model.Version}/body.md", model.Body);
        foreach (var (name, text) in model.Shared)
            files.Add($"templates/shared/{name}.md", text);
        return files;
    }

    private async Task AddAuthoritiesAsync(WorkspaceSources sources, MemoryFiles files, CancellationToken cancellation) =>
        files.Add("templates/authorities.yaml", cache.Yaml(await sources.AuthoritiesAsync(cancellation)));

    // An answer outlives the version it was given for; what this version does not ask is not said to it.
    private async Task<IReadOnlyList<AnswerRecord>> AddAnswersAsync(IRecordTransaction record, MemoryFiles files, IReadOnlyDictionary<string, OrganisationProfile> family, ModelText model, AdoptionRecord? adoption, CancellationToken cancellation)
    {
        var answers = await record.Answers.OfPolicyAsync(Ids(family), model.Policy, cancellation);
        var policy = Read(model).Policy;
        var asked = answers.Where(answer => policy?.Question(answer.QuestionId) is not null).ToLookup(answer => answer.OrganisationId);
        AddOrganisations(files, family, Entries);
        return answers;

        IEnumerable<TenantEntry> Entries(string organisation)
        {
            var own = organisation == adoption?.OrganisationId ? adoption : null;
            if (own is not null || asked.Contains(organisation))
                yield return new TenantEntry(model.Policy, own, [.. asked[organisation]]);
        }
    }

    private static string[] Ids(IReadOnlyDictionary<string, OrganisationProfile> family) => [.. family.Keys];

    private void AddOrganisations(MemoryFiles files, IReadOnlyDictionary<string, OrganisationProfile> profiles, Func<string, IEnumerable<TenantEntry>> entries)
    {
        foreach (var profile in profiles.Values)
            files.Add($"tenants/{profile.Id}/tenant.yaml", TenantFile.Write(profile, entries(profile.Id), cache));
    }

    private static async Task AddLogosAsync(WorkspaceSources sources, MemoryFiles files, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        foreach (var logo in await sources.LogosAsync(ids, cancellation))
            files.Add($"tenants/{logo.OrganisationId}/{logo.Name}", logo.Content);
    }
}

/// <summary>A workspace of answers, and the answers in it as the record holds them.</summary>
internal sealed record AnsweredWorkspace(Workspace Workspace, IReadOnlyList<AnswerRecord> Answers);
