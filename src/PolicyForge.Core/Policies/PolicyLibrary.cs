using System.Collections.Concurrent;
using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Core.Policies;

/// <summary>The model policies below <c>templates/</c>; each version is read when it is first asked for, and kept.</summary>
public sealed class PolicyLibrary
{
    internal const string SharedFolder = "shared";

    private readonly string _folder;
    private readonly Lazy<IReadOnlyList<string>> _ids;
    private readonly Lazy<(IReadOnlyDictionary<string, Authority> Items, IReadOnlyList<Diagnostic> Diagnostics)> _authorities;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _versions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Id, string Version), Lazy<LoadedPolicy>> _policies = new();

    internal PolicyLibrary(string folder)
    {
        _folder = folder;
        _ids = new(() => [.. Folders(folder).Where(name => name != SharedFolder && Versions(name).Count > 0)]);
        _authorities = new(() => ReadAuthorities(Path.Combine(folder, "authorities.yaml")));
    }

    /// <summary>The ids of all policies, sorted.</summary>
    public IReadOnlyList<string> Ids => _ids.Value;

    /// <summary>What policies cite, by key.</summary>
    public IReadOnlyDictionary<string, Authority> Authorities => _authorities.Value.Items;

    internal IReadOnlyList<Diagnostic> AuthorityDiagnostics => _authorities.Value.Diagnostics;

    internal string SharedPath => Path.Combine(_folder, SharedFolder);

    /// <summary>The versions of a policy, earliest first; none for an unknown policy.</summary>
    public IReadOnlyList<string> Versions(string id) =>
        _versions.TryGetValue(id, out var known) ? known : Core.Policies.Ids.IsKebab(id) ? ReadVersions(id) : [];

    /// <summary>A version as far as its files could be read; null when the library holds none of that name.</summary>
    public LoadedPolicy? Load(string id, string version)
    {
        if (_policies.TryGetValue((id, version), out var loaded))
            return loaded.Value;
        return Versions(id).Contains(version) ? _policies.GetOrAdd((id, version), key => new(() => Read(key.Id, key.Version))).Value : null;
    }

    /// <summary>The version that is adopted when none is named: the latest final one or, before there is one, the latest.</summary>
    public string? Latest(string id)
    {
        var versions = Versions(id);
        return versions.LastOrDefault(version => Load(id, version)?.Policy?.Status == PolicyStatus.Final) ?? (versions.Count > 0 ? versions[^1] : null);
    }

    /// <summary>The folder of a version.</summary>
    public string FolderOf(string id, string version) => Path.Combine(_folder, id, version);

    // Names that are no policies are not remembered: anybody can ask for any number of them.
    private IReadOnlyList<string> ReadVersions(string id)
    {
        string[] versions =
        [
            .. Folders(Path.Combine(_folder, id))
                .Where(version => File.Exists(Path.Combine(_folder, id, version, "policy.yaml")))
                .Order(VersionOrder.Instance),
        ];
        return versions.Length == 0 ? versions : _versions.GetOrAdd(id, versions);
    }

    private LoadedPolicy Read(string id, string version)
    {
        var findings = new Findings();
        var policy = PolicyReader.Read(Path.Combine(_folder, id, version), findings);
        return new LoadedPolicy(policy, findings.Items);
    }

    private static (IReadOnlyDictionary<string, Authority> Items, IReadOnlyList<Diagnostic> Diagnostics) ReadAuthorities(string path)
    {
        var findings = new Findings();
        return (AuthorityReader.Read(path, findings), findings.Items);
    }

    private static IEnumerable<string> Folders(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
        : [];
}

/// <summary>A version of a policy as far as its files could be read.</summary>
/// <param name="Policy">The policy; null when its file says too little.</param>
/// <param name="Diagnostics">What is wrong with its policy file.</param>
public sealed record LoadedPolicy(ModelPolicy? Policy, IReadOnlyList<Diagnostic> Diagnostics);
