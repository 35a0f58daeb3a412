namespace PolicyForge.Scriban;

/// <summary>A value with named members that templates read with <c>x.name</c> and, where it allows so, write.</summary>
public interface IScriptObject
{
    /// <summary>How many members there are.</summary>
    int Count { get; }

    /// <summary>The names of the members, in the order in which they are printed.</summary>
    IEnumerable<string> GetMembers();

    /// <summary>Finds a member; false when there is none of that name.</summary>
    bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value);

    /// <summary>Whether there is a member of that name.</summary>
    bool Contains(string member) => GetMembers().Contains(member);

    /// <summary>Whether a template may set this member.</summary>
    bool CanWrite(string member) => false;

    /// <summary>Sets a member; false when it cannot be set.</summary>
    bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) => false;

    /// <summary>Removes a member; false when there was none.</summary>
    bool Remove(string member) => false;

    /// <summary>Forbids templates to set a member, or allows it again.</summary>
    void SetReadOnly(string member, bool readOnly) => throw new NotSupportedException($"{GetType().Name} has no members that can be made read-only.");
}
