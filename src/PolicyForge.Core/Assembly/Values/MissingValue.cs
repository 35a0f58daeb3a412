using PolicyForge.Core.Diagnostics;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly.Values;

/// <summary>A value that is not there: prints its placeholder, computes as null.</summary>
/// <param name="source">Where it would have come from.</param>
/// <param name="words">What stands in brackets.</param>
/// <param name="ask">What to supply.</param>
/// <param name="separator">What stands between the words and those for a member.</param>
/// <param name="members">The members it would have; each is missing as well.</param>
internal sealed class MissingValue(string source, string words, string ask, string separator, IReadOnlyList<string> members) : IBodyValue, IMissingValue, IScriptObject
{
    public object? Value => null;

    public int Count => members.Count;

    public IEnumerable<string> GetMembers() => members;

    public string Markdown(BodyScope scope, SourceSpan span) => scope.Placeholder(source, words, ask);

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        if (!members.Contains(member) && !IsSize(member))
            throw new ScriptRuntimeException(span, $"'{source}' has no member '{member}'. {Nearest.Hint(member, [.. members])}");
        value = member == "or" || IsSize(member) ? this : new MissingValue($"{source}.{member}", words + separator + Words.Member(member), ask, separator, []);
        return true;
    }

    // A list that is not there has no size either.
    private bool IsSize(string member) => member == "size" && members.Contains("or");

    public override string ToString() => "";
}
