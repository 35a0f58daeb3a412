namespace PolicyForge.Scriban;

/// <summary>The value of <c>empty</c>: equal to lists and objects without items, false as a condition, printed as nothing.</summary>
public sealed class EmptyScriptObject : IScriptObject
{
    /// <summary>The only instance.</summary>
    public static EmptyScriptObject Default { get; } = new();

    private EmptyScriptObject()
    {
    }

    /// <inheritdoc />
    public int Count => 0;

    /// <inheritdoc />
    public IEnumerable<string> GetMembers() => [];

    /// <inheritdoc />
    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        value = null;
        return false;
    }

    /// <inheritdoc />
    public override string ToString() => "";
}
