using System.Collections.Concurrent;

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
        where T : class
    {
        var key = $"{typeof(T).Name} {files.IdentityOf(path)}";
        if (!_young.TryGetValue(key, out var entry))
        {
            var kept = _old.TryGetValue(key, out var aged) ? aged : new Lazy<object>(() => parse(files, path));
            entry = _young.GetOrAdd(key, kept);
            TurnOver();
        }

        return (T)entry.Value;
    }

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
