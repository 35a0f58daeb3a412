using System.Collections;

namespace PolicyForge.Scriban;

/// <summary>An object of a template: named members that keep the order in which they were added.</summary>
public class ScriptObject : IScriptObject, IEnumerable<KeyValuePair<string, object?>>
{
    private OrderedDictionary<string, object?> members;
    private HashSet<string>? readOnlyMembers;

    // The members belong to a shared table, which is copied before the first change.
    private bool isShared;

    /// <summary>Creates an object without members.</summary>
    public ScriptObject() => members = [];

    private protected ScriptObject(OrderedDictionary<string, object?> shared)
    {
        members = shared;
        isShared = true;
    }

    /// <summary>An object with the members of a table that stays as it is when the object changes.</summary>
    internal static ScriptObject Over(OrderedDictionary<string, object?> shared) => new(shared);

    /// <inheritdoc />
    public int Count => members.Count;

    /// <summary>Whether no member can be added, set or removed.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>Gets a member, null when there is none, or sets it.</summary>
    /// <param name="member">The name of the member.</param>
    public object? this[string member]
    {
        get => members.GetValueOrDefault(member);
        set => SetValue(member, value);
    }

    /// <summary>The names of the members.</summary>
    public IEnumerable<string> Keys => members.Keys;

    /// <summary>The values of the members.</summary>
    public IEnumerable<object?> Values => members.Values;

    /// <inheritdoc />
    public IEnumerable<string> GetMembers() => members.Keys;

    /// <inheritdoc />
    public bool Contains(string member) => members.ContainsKey(member);

    /// <inheritdoc />
    public virtual bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value) =>
        members.TryGetValue(member, out value);

    /// <inheritdoc />
    public bool CanWrite(string member) => !IsReadOnly && readOnlyMembers?.Contains(member) != true;

    /// <inheritdoc />
    public virtual bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly)
    {
        if (!CanWrite(member))
            return false;

        SetValue(member, value, readOnly);
        return true;
    }

    /// <summary>Sets a member from the host, also one that templates may not set.</summary>
    /// <param name="member">The name of the member.</param>
    /// <param name="value">Its new value.</param>
    /// <param name="readOnly">Whether templates may not set it.</param>
    public void SetValue(string member, object? value, bool readOnly = false)
    {
        Own();
        members[member] = value;
        if (readOnly)
            SetReadOnly(member, true);
    }

    /// <summary>Adds a member; for collection initialisers.</summary>
    /// <param name="member">The name of the member.</param>
    /// <param name="value">Its value.</param>
    public void Add(string member, object? value) => SetValue(member, value);

    /// <inheritdoc />
    public bool Remove(string member)
    {
        Own();
        return members.Remove(member);
    }

    /// <summary>Removes all members.</summary>
    public void Clear()
    {
        Own();
        members.Clear();
        readOnlyMembers?.Clear();
    }

    /// <inheritdoc />
    public void SetReadOnly(string member, bool readOnly)
    {
        if (readOnly)
            (readOnlyMembers ??= []).Add(member);
        else
            readOnlyMembers?.Remove(member);
    }

    /// <summary>Adds a function that templates call by this name.</summary>
    /// <param name="name">The name of the function.</param>
    /// <param name="function">
    /// The function. A first parameter of type <see cref="TemplateContext"/> and one of type <see cref="SourceSpan"/>
    /// receive the running context and the place of the call.
    /// </param>
    public void Import(string name, Delegate function) => SetValue(name, new DelegateFunction(name, function));

    /// <summary>Copies the members of an object, a dictionary or a JSON-like value; of a type, its static members.</summary>
    /// <param name="source">What to copy from; null copies nothing.</param>
    /// <param name="renamer">How members of .NET objects are called in templates; keys keep their names.</param>
    public void Import(object? source, MemberRenamerDelegate? renamer = null) => HostMembers.Import(this, source, renamer);

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Own()
    {
        if (!isShared)
            return;

        members = new OrderedDictionary<string, object?>(members);
        isShared = false;
    }
}
