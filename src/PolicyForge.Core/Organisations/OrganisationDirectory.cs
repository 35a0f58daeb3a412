using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Files;

namespace PolicyForge.Core.Organisations;

/// <summary>
/// The organisations below <c>tenants/</c>. Knows their ids from the start and reads each file when it is asked for;
/// only those used of late stay in memory.
/// </summary>
public sealed class OrganisationDirectory
{
    private readonly IFileTree _files;
    private readonly string _folder;
    private readonly ContentCache _cache;
    private readonly Lazy<IReadOnlyList<string>> _ids;

    internal OrganisationDirectory(IFileTree files, string folder, ContentCache cache)
    {
        _files = files;
        _folder = folder;
        _cache = cache;
        _ids = new Lazy<IReadOnlyList<string>>(() => [.. files.Folders(folder).Where(Exists)]);
    }

    /// <summary>The ids of all organisations, sorted.</summary>
    public IReadOnlyList<string> Ids => _ids.Value;

    /// <summary>The file of an organisation.</summary>
    public string PathOf(string id) => Path.Combine(FolderOf(id), "tenant.yaml");

    /// <summary>The organisation with an id, read when it is first asked for; null when there is none.</summary>
    public LoadedOrganisation? Load(string id) =>
        Core.Policies.Ids.IsKebab(id) && Exists(id) ? _cache.Get(_files, FolderOf(id), Read) : null;

    /// <summary>The organisation with an id; null when there is none or its file says too little.</summary>
    public Organisation? Find(string id) => Load(id)?.Organisation;

    /// <summary>All organisations whose files can be read, one after the other.</summary>
    public IEnumerable<Organisation> All() => Ids.Select(Find).OfType<Organisation>();

    private string FolderOf(string id) => Path.Combine(_folder, id);

    private bool Exists(string id) => _files.FileExists(PathOf(id));

    private static LoadedOrganisation Read(IFileTree files, string folder)
    {
        var findings = new Findings();
        var organisation = OrganisationReader.Read(files, folder, findings);
        return new LoadedOrganisation(organisation, findings.Items);
    }
}
