using PolicyForge.Core.Reviews;
using PolicyForge.Documents.Reading;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly.Values;

/// <summary>A date of the publisher: prints in words, computes as a date.</summary>
internal sealed class DateValue(DateOnly date) : IBodyValue
{
    public object? Value => date.ToDateTime(TimeOnly.MinValue);

    public static DateValue? Of(DateOnly? date) => date is { } day ? new DateValue(day) : null;

    public string Markdown(BodyScope scope, SourceSpan span) => MarkdownEscape.Text(ToString());

    public override string ToString() => DateText.Long(date);
}
