using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Core.Organisations;

/// <summary>
/// The organisations below <c>tenants/</c>. Knows their ids from the start and reads each file when it is asked for;
/// only those used of late stay in memory.
/// </summary>
public sealed class OrganisationDirectory
{
    private const int Kept = 64;

    private readonly string _folder;
    private readonly Lazy<IReadOnlyList<string>> _ids;
    private readonly RecentCache<LoadedOrganisation> _recent = new(Kept);

    internal OrganisationDirectory(string folder)
    {
        _folder = folder;
        _ids = new Lazy<IReadOnlyList<string>>(() => List(folder));
    }

    /// <summary>The ids of all organisations, sorted.</summary>
    public IReadOnlyList<string> Ids => _ids.Value;

    /// <summary>The file of an organisation.</summary>
    public string PathOf(string id) => Path.Combine(_folder, id, "tenant.yaml");

    /// <summary>The organisation with an id, read when it is first asked for; null when there is none.</summary>
    public LoadedOrganisation? Load(string id) => _recent.Find(id) ?? (Exists(id) ? _recent.Get(id, Read) : null);

    /// <summary>The organisation with an id; null when there is none or its file says too little.</summary>
    public Organisation? Find(string id) => Load(id)?.Organisation;

    /// <summary>All organisations whose files can be read, one after the other.</summary>
    public IEnumerable<Organisation> All() => Ids.Select(Find).OfType<Organisation>();

    // An id that is not an id may be a path; none of those is looked for on the disk.
    private bool Exists(string id) => Core.Policies.Ids.IsKebab(id) && File.Exists(PathOf(id));

    private LoadedOrganisation Read(string id)
    {
        var findings = new Findings();
        var organisation = OrganisationReader.Read(Path.Combine(_folder, id), findings);
        return new LoadedOrganisation(organisation, findings.Items);
    }

    private static string[] List(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateDirectories(folder)
            .Where(tenant => File.Exists(Path.Combine(tenant, "tenant.yaml")))
            .Select(tenant => Path.GetFileName(tenant))
            .Order(StringComparer.Ordinal),
    ];
}
