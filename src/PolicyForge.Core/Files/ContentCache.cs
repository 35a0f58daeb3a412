using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Files;

/// <summary>
/// Keeps what files were parsed to, by their content: what was used of late stays, the rest goes, so that memory does not
/// grow with what there is. May serve many workspaces at the same time.
/// </summary>
/// <remarks>Two generations: what is used moves to the young one; when that is full it becomes the old one.</remarks>
/// <param name="generation">How many results a generation holds.</param>
public sealed class ContentCache(int generation)
{
    private readonly Lock _turn = new();
    private ConcurrentDictionary<string, Lazy<object>> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, Lazy<object>> _old = new(StringComparer.Ordinal);

    /// <summary>What <paramref name="parse"/> makes of a file or folder.</summary>
    internal T Get<T>(IFileTree files, string path, Func<IFileTree, string, T> parse)
        where T : class => Get($"{typeof(T).Name} {files.IdentityOf(path)}", () => parse(files, path));

    /// <summary>What <paramref name="make"/> makes of something.</summary>
    /// <param name="identity">Tells that something, and what is made of it, from all else.</param>
    /// <param name="make">Makes it.</param>
    internal T Get<T>(string identity, Func<T> make)
        where T : class
    {
        if (!_young.TryGetValue(identity, out var entry))
        {
            var kept = _old.TryGetValue(identity, out var aged) ? aged : new Lazy<object>(make);
            entry = _young.GetOrAdd(identity, kept);
            TurnOver();
        }

        return (T)entry.Value;
    }

    /// <summary>Data in JSON as YAML: to write that takes longer than to read it.</summary>
    internal string Yaml(string json) =>
        Get($"YAML {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(json)))}", () => YamlWriter.Write(JsonNode.Parse(json)!.AsObject()));

    private void TurnOver()
    {
        if (_young.Count <= generation)
            return;
        lock (_turn)
        {
            if (_young.Count <= generation)
                return;
            _old = _young;
            _young = new(StringComparer.Ordinal);
        }
    }
}
