using System.Text;
using System.Text.Json.Nodes;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Record.Folders;

/// <summary>The files that several organisations share: models, the texts that these include, authorities, and whoever is written only as far as they reach others.</summary>
/// <param name="whole">The organisations that are written whole.</param>
internal sealed class ExportedFiles(IEnumerable<string> whole)
{
    private readonly HashSet<string> _whole = [.. whole];
    private readonly Dictionary<string, VersionRecord> _versions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _drafts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ReachingOrganisation> _reaching = new(StringComparer.Ordinal);
    private readonly List<Problem> _clashes = [];
    private JsonObject _authorities = [];

    public List<string> Notes { get; } = [];

    /// <summary>Writes an organisation's own files.</summary>
    public static void WriteOrganisation(GatheredRecord gathered, Action<string, byte[]> write)
    {
        Write($"tenants/{gathered.Profile.Id}/tenant.yaml", gathered.TenantText(gathered.Profile), write);
        foreach (var logo in gathered.Logos.Where(logo => logo.OrganisationId == gathered.Profile.Id))
            write($"tenants/{logo.OrganisationId}/{logo.Name}", logo.Content);
    }

    public void AddVersions(IEnumerable<VersionRecord> versions)
    {
        foreach (var version in versions)
        {
            var path = ModelFiles.PolicyPath(version.Text);
            if (_versions.TryAdd(path, version) || _versions[path].Text.Publisher == version.Text.Publisher)
                continue;
            _clashes.Add(new Problem(path, $"{version.Text.Publisher} and {_versions[path].Text.Publisher} both publish '{version.Text.Policy}' {version.Text.Version}, and files have one place for it. Export the organisations that take one and the other apart, each into a folder of its own."));
        }
    }

    /// <summary>Adds what the drafts of a publisher include.</summary>
    public void AddSharedTexts(string publisher, IReadOnlyDictionary<string, string> texts)
    {
        foreach (var (name, text) in texts)
        {
            if (!_drafts.TryAdd(name, text) && _drafts[name] != text)
                Notes.Add($"{ModelFiles.SharedPath(name)}: {publisher} has another text of this name, which is not written.");
        }
    }

    /// <summary>Adds whoever reaches an organisation without being written whole.</summary>
    public void Add(GatheredRecord gathered)
    {
        _authorities = gathered.Authorities;
        foreach (var profile in gathered.Family.Where(profile => !_whole.Contains(profile.Id)))
        {
            _reaching.TryAdd(profile.Id, new ReachingOrganisation(profile));
            _reaching[profile.Id].Add(gathered);
        }
    }

    /// <summary>Writes all that was added.</summary>
    /// <exception cref="RefusedException">Two publishers need the same file.</exception>
    public void WriteAll(Action<string, byte[]> write)
    {
        if (_clashes.Count > 0)
            throw new RefusedException(_clashes);
        var shared = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var version in _versions.Values.OrderByDescending(version => version.PublishedAt).ThenBy(version => version.Text.Policy, StringComparer.Ordinal).ThenByDescending(version => version.Text.Version, VersionOrder.Instance))
            Write(version, shared, write);
        foreach (var (name, text) in _drafts)
            shared.TryAdd(name, text);
        foreach (var (name, text) in shared)
            Write(ModelFiles.SharedPath(name), text, write);
        Write("templates/authorities.yaml", YamlWriter.Write(_authorities), write);
        foreach (var organisation in _reaching.Values)
            organisation.Write(write);
    }

    private void Write(VersionRecord version, SortedDictionary<string, string> shared, Action<string, byte[]> write)
    {
        var yaml = version.PublishedAt is null ? version.Text.PolicyYaml : PolicyStatusText.With(version.Text.PolicyYaml, version.WithdrawnAt is null ? "final" : "withdrawn");
        Write(ModelFiles.PolicyPath(version.Text), yaml, write);
        Write(ModelFiles.BodyPath(version.Text), version.Text.Body, write);
        foreach (var (name, text) in version.Text.Shared)
        {
            if (!shared.TryAdd(name, text) && shared[name] != text)
                Notes.Add($"{ModelFiles.SharedPath(name)}: '{version.Text.Policy}' {version.Text.Version} was published with an earlier text of this name, which is not written.");
        }
    }

    private static void Write(string path, string text, Action<string, byte[]> write) => write(path, Encoding.UTF8.GetBytes(text));
}
