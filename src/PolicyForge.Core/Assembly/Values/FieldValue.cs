using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly.Values;

/// <summary>An organisation's value: prints as text that remembers where it came from.</summary>
/// <param name="source">Where it came from, as in the document's fields.</param>
/// <param name="text">As printed.</param>
/// <param name="value">What it computes as.</param>
internal class FieldValue(string source, string text, object? value) : IBodyValue
{
    public object? Value => value;

    protected string Source => source;

    public string Markdown(BodyScope scope, SourceSpan span) => scope.Field(source, text);

    public override string ToString() => text;
}
