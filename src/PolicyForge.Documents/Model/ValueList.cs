using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PolicyForge.Documents;

/// <summary>An immutable list that is equal to another when its items are, in order, so that records holding lists compare by value.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    /// <summary>The list with nothing in it.</summary>
    public static readonly ValueList<T> Empty = new([]);

    private readonly ImmutableArray<T> _items;

    internal ValueList(ImmutableArray<T> items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>The items, to look at in one piece.</summary>
    public ReadOnlySpan<T> AsSpan() => _items.AsSpan();

    /// <summary>Enumerates without allocating.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The items between square brackets, for test failures and debuggers.</summary>
    public override string ToString() => $"[{string.Join(", ", _items)}]";

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_items).GetEnumerator();
}

/// <summary>Makes <see cref="ValueList{T}"/>, also from a collection expression.</summary>
public static class ValueList
{
    /// <summary>A list of <paramref name="items"/> in their order.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) =>
        items.IsEmpty ? ValueList<T>.Empty : new ValueList<T>([.. items]);

    /// <summary>A list of <paramref name="items"/> in their order.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => Own<T>([.. items]);

    /// <summary>A list of <paramref name="items"/> in their order.</summary>
    internal static ValueList<T> ToValueList<T>(this List<T> items) => Own(items.ToArray());

    /// <summary>A list that takes <paramref name="items"/> over instead of copying them; nobody else may write to them.</summary>
    internal static ValueList<T> Own<T>(T[] items) =>
        items.Length == 0 ? ValueList<T>.Empty : new ValueList<T>(ImmutableCollectionsMarshal.AsImmutableArray(items));
}
