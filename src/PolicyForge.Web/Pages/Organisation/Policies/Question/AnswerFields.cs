using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Components;

namespace PolicyForge.Web.Pages.Organisation.Policies.Question;

/// <summary>An answer as people type it.</summary>
public sealed class AnswerFields
{
    /// <summary>The revision of the organisation's own answer that the person saw; null for none.</summary>
    public long? Seen { get; set; }

    /// <summary>What the fields held when the page was shown.</summary>
    public string? Was { get; set; }

    /// <summary>One choice, yes or no, words, a number or, line by line, a list.</summary>
    public string? One { get; set; }

    /// <summary>Several choices.</summary>
    public IReadOnlyList<string> Several { get; set; } = [];

    /// <summary>A date.</summary>
    public DateFields Date { get; set; } = new();

    /// <summary>Somebody to reach.</summary>
    public ContactFields Contact { get; set; } = new();

    /// <summary>The fields of an answer.</summary>
    internal static AnswerFields Of(AnsweredQuestion question)
    {
        var fields = Filled(question);
        fields.Was = fields.Text;
        return fields;
    }

    /// <summary>All that the fields hold, in one text.</summary>
    internal string Text => string.Join('\n', [Lines(One), string.Join(',', Several.Order(StringComparer.Ordinal)), Date.Day, Date.Month, Date.Year, .. Contact.All]).Trim();

    /// <summary>The answer in the form of the record; null for none.</summary>
    /// <param name="type">The type of the question.</param>
    /// <exception cref="RefusedException">A date is none.</exception>
    internal JsonNode? Value(string type) => type switch
    {
        "choices" => Several.Count == 0 ? null : Texts(Several),
        "list" => Items() is { Count: > 0 } items ? Texts(items) : null,
        "date" => DateValue(),
        "contact" => Contact.Value,
        "paragraph" => Words(Lines(One)),
        _ => Words(One?.Trim()),
    };

    /// <summary>The field that an error of a question leads to.</summary>
    internal static string FieldOf(string type) => type switch
    {
        "choices" => nameof(Several),
        "date" => nameof(Date),
        "contact" => $"{nameof(Contact)}.{nameof(ContactFields.Name)}",
        _ => nameof(One),
    };

    private static AnswerFields Filled(AnsweredQuestion question) => question switch
    {
        { Value: null } => new(),
        { Type: "choices" } => new() { Several = [.. question.Value.AsArray().Select(item => $"{item}")] },
        { Type: "list" } => new() { One = string.Join('\n', question.Value.AsArray().Select(item => $"{item}")) },
        { Type: "date" } => new() { Date = DateFields.Of(DateOnly.ParseExact($"{question.Value}", "yyyy-MM-dd")) },
        { Type: "contact" } => new() { Contact = ContactFields.Of(question.Value.AsObject()) },
        _ => new() { One = question.Value is JsonValue ? $"{question.Value}" : null },
    };

    private JsonValue? DateValue()
    {
        if (Date.IsEmpty)
            return null;
        return Date.TryRead("the date", out var date, out var problem) ? JsonValue.Create($"{date:yyyy-MM-dd}") : throw new RefusedException("value", problem!);
    }

    private IReadOnlyList<string> Items() => [.. (Lines(One) ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    private static JsonValue? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : JsonValue.Create(text);

    // Browsers send two characters for the end of a line.
    private static string? Lines(string? text) => text?.ReplaceLineEndings("\n");
}
