using System.Collections.Concurrent;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Files;

namespace PolicyForge.Core.Policies;

/// <summary>The model policies below <c>templates/</c>; each version is read when it is first asked for, and kept.</summary>
public sealed class PolicyLibrary
{
    internal const string SharedFolder = "shared";
    internal const string AuthoritiesFile = "authorities.yaml";

    private readonly IFileTree _files;
    private readonly string _folder;
    private readonly ContentCache _cache;
    private readonly Lazy<IReadOnlyList<string>> _ids;
    private readonly Lazy<LoadedAuthorities> _authorities;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _versions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Id, string Version), LoadedPolicy> _policies = new();

    internal PolicyLibrary(IFileTree files, string folder, ContentCache cache)
    {
        _files = files;
        _folder = folder;
        _cache = cache;
        _ids = new(() => [.. files.Folders(folder).Where(name => name != SharedFolder && Versions(name).Count > 0)]);
        _authorities = new(() => cache.Get(files, Path.Combine(folder, AuthoritiesFile), ReadAuthorities));
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
            return loaded;
        return Versions(id).Contains(version) ? _policies.GetOrAdd((id, version), _cache.Get(_files, FolderOf(id, version), Read)) : null;
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
            .. _files.Folders(Path.Combine(_folder, id))
                .Where(version => _files.FileExists(Path.Combine(_folder, id, version, "policy.yaml")))
                .Order(VersionOrder.Instance),
        ];
        return versions.Length == 0 ? versions : _versions.GetOrAdd(id, versions);
    }

    private static LoadedPolicy Read(IFileTree files, string folder)
    {
        var findings = new Findings();
        var policy = PolicyReader.Read(files, folder, findings);
        return new LoadedPolicy(policy, findings.Items);
    }

    private static LoadedAuthorities ReadAuthorities(IFileTree files, string path)
    {
        var findings = new Findings();
        return new LoadedAuthorities(AuthorityReader.Read(files, path, findings), findings.Items);
    }

    private sealed record LoadedAuthorities(IReadOnlyDictionary<string, Authority> Items, IReadOnlyList<Diagnostic> Diagnostics);
}

/// <summary>A version of a policy as far as its files could be read.</summary>
/// <param name="Policy">The policy; null when its file says too little.</param>
/// <param name="Diagnostics">What is wrong with its policy file.</param>
public sealed record LoadedPolicy(ModelPolicy? Policy, IReadOnlyList<Diagnostic> Diagnostics);
