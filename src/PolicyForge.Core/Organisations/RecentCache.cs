using System.Collections.Concurrent;

namespace PolicyForge.Core.Organisations;

/// <summary>
/// Keeps what was used of late and lets the rest go, so that memory does not grow with the number of organisations.
/// Two generations: what is used moves to the young one; when that is full it becomes the old one.
/// </summary>
internal sealed class RecentCache<T>(int generation)
    where T : class
{
    private readonly Lock _turn = new();
    private ConcurrentDictionary<string, Lazy<T>> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, Lazy<T>> _old = new(StringComparer.Ordinal);

    /// <summary>What is kept young under a key, or null; an old entry is left to <see cref="Get"/>, which makes it young again.</summary>
    public T? Find(string key) => _young.TryGetValue(key, out var known) ? known.Value : null;

    public T Get(string key, Func<string, T> load)
    {
        if (_young.TryGetValue(key, out var known))
            return known.Value;
        var kept = _old.TryGetValue(key, out var aged) ? aged : new Lazy<T>(() => load(key));
        var entry = _young.GetOrAdd(key, kept);
        TurnOver();
        return entry.Value;
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
