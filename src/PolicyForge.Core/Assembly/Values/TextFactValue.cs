using PolicyForge.Core.Policies;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly.Values;

/// <summary>A fact given as words; what a passage wants of it beyond them is missing, not empty.</summary>
internal sealed class TextFactValue(string source, string words, string ask) : FieldValue(source, words, words), IScriptObject
{
    public int Count => 0;

    public IEnumerable<string> GetMembers() => [];

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        var path = $"{Source}.{member}";
        value = Contact.Members.Contains(member) ? new MissingValue(path, Words.Path(path), $"{ask}: {Words.Member(member)}", "", []) : null;
        return value is not null;
    }
}
