using PolicyForge.Core.Organisations;
using PolicyForge.Documents.Reading;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly.Values;

/// <summary>An organisation's word, in the form that a passage asks for; several words where the organisation is not known yet.</summary>
internal sealed class TermValue(IReadOnlyList<Term> terms, TermForm form) : IBodyValue, IScriptObject
{
    private readonly string _text = string.Join('/', terms.Select(term => Inflection.Form(term, form)).Distinct(StringComparer.Ordinal));

    public object? Value => _text;

    public int Count => TermForms.ByName.Count;

    public IEnumerable<string> GetMembers() => TermForms.ByName.Keys;

    public string Markdown(BodyScope scope, SourceSpan span) => MarkdownEscape.Text(_text);

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        var known = TermForms.ByName.TryGetValue(member, out var added);
        value = known ? new TermValue(terms, form | added) : null;
        return known;
    }

    public override string ToString() => _text;
}
