using System.Collections;

namespace PolicyForge.Scriban;

/// <summary>
/// A list that is computed anew each time it is read: a range, or what <c>array.filter</c> and its like return.
/// </summary>
internal sealed class ScriptSequence(IEnumerable<object?> source) : IEnumerable<object?>
{
    /// <summary>The same items, computed now.</summary>
    public ScriptSequence Read() => new([.. source]);

    public IEnumerator<object?> GetEnumerator() => source.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary><c>first..last</c>, counting down when the first is the greater one.</summary>
internal sealed class ScriptRange(long first, long last, bool excludesLast) : IEnumerable<object?>
{
    public long First { get; } = first;

    public long Step { get; } = first <= last ? 1 : -1;

    public long Count { get; } = (long)Math.Min(long.MaxValue, Math.Abs((decimal)last - first) + (excludesLast ? 0 : 1));

    public object At(long position) => Numbers.Fit(First + (position * Step));

    public IEnumerator<object?> GetEnumerator()
    {
        for (long position = 0; position < Count; position++)
            yield return At(position);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
