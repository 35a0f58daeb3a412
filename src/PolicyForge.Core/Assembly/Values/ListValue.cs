using PolicyForge.Core.Policies;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly.Values;

/// <summary>Several words: "a, b and c", with <c>.or</c> "a, b or c"; a list in loops.</summary>
/// <param name="source">Where they came from.</param>
/// <param name="labels">As printed.</param>
/// <param name="keys">What each computes as.</param>
internal sealed class ListValue(string source, IReadOnlyList<string> labels, IReadOnlyList<string> keys)
    : FieldValue(source, Sentence.And(labels), Items(source, labels, keys)), IScriptObject
{
    public int Count => 1;

    public IEnumerable<string> GetMembers() => ["or"];

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        value = member == "or" ? new FieldValue(Source, Sentence.Or(labels), Sentence.Or(labels)) : null;
        return value is not null;
    }

    private static ScriptArray Items(string source, IReadOnlyList<string> labels, IReadOnlyList<string> keys) =>
        new(labels.Zip(keys, (label, key) => new FieldValue(source, label, key)));
}
