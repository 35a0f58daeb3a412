using PolicyForge.Core.Diagnostics;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly.Objects;

/// <summary>A name with members that bodies read. A member that does not exist is a mistake, never an empty value.</summary>
internal abstract class BodyObject : IScriptObject
{
    public int Count => Names.Count;

    /// <summary>The members, for messages.</summary>
    protected abstract IReadOnlyCollection<string> Names { get; }

    /// <summary>The name of the object in templates.</summary>
    protected abstract string Name { get; }

    protected virtual string UnknownCode => Codes.UnknownVariable;

    public IEnumerable<string> GetMembers() => Names;

    public virtual bool Contains(string member) => Names.Contains(member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        if (!Find(member, out value))
            throw new BodyException(span, UnknownCode, $"'{Name}' has no member '{member}'. {Nearest.Hint(member, Names)}");
        return true;
    }

    protected abstract bool Find(string member, out object? value);
}
