using System.Collections;

namespace PolicyForge.Scriban;

/// <summary>
/// A list of a template. Reading outside it gives null, writing behind its end fills the gap with null; it can have
/// named members beside its items.
/// </summary>
public sealed class ScriptArray : IList<object?>, IList, IReadOnlyList<object?>, IScriptObject
{
    private readonly List<object?> items;
    private ScriptObject? members;

    /// <summary>Creates an empty list.</summary>
    public ScriptArray() => items = [];

    /// <summary>Creates an empty list with room for items.</summary>
    /// <param name="capacity">How many items it has room for.</param>
    public ScriptArray(int capacity) => items = new List<object?>(capacity);

    /// <summary>Creates a list of some items.</summary>
    /// <param name="values">The items.</param>
    public ScriptArray(IEnumerable values)
    {
        items = [];
        foreach (var value in values)
            items.Add(value);
    }

    internal ScriptArray(ReadOnlySpan<object?> values)
    {
        items = new List<object?>(values.Length);
        items.AddRange(values);
    }

    /// <inheritdoc cref="ICollection{T}.Count" />
    public int Count => items.Count;

    /// <summary>Whether items cannot be changed: never.</summary>
    public bool IsReadOnly => false;

    /// <summary>Gets an item, null when there is none at that place, or sets it.</summary>
    /// <param name="index">The place, from 0.</param>
    public object? this[int index]
    {
        get => (uint)index < (uint)items.Count ? items[index] : null;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            while (items.Count <= index)
                items.Add(null);

            items[index] = value;
        }
    }

    /// <inheritdoc />
    public void Add(object? item) => items.Add(item);

    /// <summary>Adds several items.</summary>
    /// <param name="values">The items.</param>
    public void AddRange(IEnumerable<object?> values) => items.AddRange(values);

    /// <summary>Removes all items.</summary>
    public void Clear() => items.Clear();

    /// <inheritdoc />
    public bool Contains(object? item) => items.Contains(item);

    /// <inheritdoc />
    public void CopyTo(object?[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    /// <inheritdoc />
    public int IndexOf(object? item) => items.IndexOf(item);

    /// <inheritdoc />
    public void Insert(int index, object? item) => items.Insert(index, item);

    /// <inheritdoc cref="IList{T}.RemoveAt" />
    public void RemoveAt(int index) => items.RemoveAt(index);

    /// <summary>The items.</summary>
    public List<object?>.Enumerator GetEnumerator() => items.GetEnumerator();

    IEnumerator<object?> IEnumerable<object?>.GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    bool ICollection<object?>.Remove(object? item) => items.Remove(item);

    // The members beside the items.

    int IScriptObject.Count => members?.Count ?? 0;

    /// <inheritdoc />
    public IEnumerable<string> GetMembers() => members?.GetMembers() ?? [];

    /// <inheritdoc />
    public bool Contains(string member) => members?.Contains(member) == true;

    /// <inheritdoc />
    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        if (member == "size")
        {
            value = items.Count;
            return true;
        }

        value = null;
        return members?.TryGetValue(context, span, member, out value) == true;
    }

    /// <inheritdoc />
    public bool CanWrite(string member) => member != "size" && members?.CanWrite(member) != false;

    /// <inheritdoc />
    public bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) =>
        member != "size" && (members ??= []).TrySetValue(context, span, member, value, readOnly);

    /// <inheritdoc />
    public bool Remove(string member) => members?.Remove(member) == true;

    /// <inheritdoc />
    public void SetReadOnly(string member, bool readOnly) => (members ??= []).SetReadOnly(member, readOnly);

    // The untyped list, for code that takes any list.

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => items;

    bool IList.IsFixedSize => false;

    object? IList.this[int index]
    {
        get => this[index];
        set => this[index] = value;
    }

    int IList.Add(object? value)
    {
        items.Add(value);
        return items.Count - 1;
    }

    void IList.Remove(object? value) => items.Remove(value);

    void ICollection.CopyTo(Array array, int index) => ((ICollection)items).CopyTo(array, index);
}
