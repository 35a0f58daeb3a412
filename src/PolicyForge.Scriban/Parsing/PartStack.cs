using System.Runtime.InteropServices;

namespace PolicyForge.Scriban;

/// <summary>
/// Collects the parts of constructs that stand inside one another: an inner construct takes its parts off before the
/// outer one goes on, so that one list serves all of them.
/// </summary>
internal sealed class PartStack<T>
{
    private readonly List<T> parts = [];

    public int Count => parts.Count;

    public void Add(T part) => parts.Add(part);

    /// <summary>Takes off the parts from a position to the end.</summary>
    public T[] TakeFrom(int start)
    {
        if (start == parts.Count)
            return [];

        var taken = CollectionsMarshal.AsSpan(parts)[start..].ToArray();
        CollectionsMarshal.SetCount(parts, start);
        return taken;
    }
}
