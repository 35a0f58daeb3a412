using System.Globalization;
using System.Text.Json.Nodes;
using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Core.Record.Drafting;

/// <summary>Reads the questions of a model from its policy.yaml.</summary>
public static class QuestionsFile
{
    private static readonly string[] WithChoices = ["choice", "choices"];
    private static readonly string[] WithLists = ["choices", "list"];

    /// <summary>The types of question.</summary>
    public static IReadOnlyList<string> Types { get; } = ["choice", "choices", "yes-no", "text", "paragraph", "number", "date", "contact", "list"];

    /// <summary>The questions as far as they can be read.</summary>
    public static IReadOnlyList<ModelQuestion> Read(string yaml) => PolicyFile.Data(yaml, "questions") is JsonArray list
        ? [.. list.Select(item => Question(item as JsonObject ?? []))]
        : [];

    /// <summary>The lines of the file on which the questions stand, from 1; null when there are none, or the file cannot be read.</summary>
    public static (int First, int Last)? Lines(string yaml)
    {
        try
        {
            return PolicyFile.RangeOf(yaml, "questions") is { } range ? (LineOf(yaml, range.Start), LineOf(yaml, range.End)) : null;
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    /// <summary>A question as data for the file.</summary>
    internal static JsonObject Data(ModelQuestion question)
    {
        var map = new JsonObject { ["id"] = question.Id.Trim(), ["ask"] = question.Ask.Trim(), ["type"] = question.Type };
        if (WithChoices.Contains(question.Type))
            map["choices"] = new JsonObject(question.Choices.Where(choice => choice.Key.Trim().Length > 0).DistinctBy(choice => choice.Key.Trim()).Select(choice => KeyValuePair.Create<string, JsonNode?>(choice.Key.Trim(), choice.Value.Trim())));
        Add(map, "when", Text(question.When));
        if (question.Required)
            map["required"] = true;
        Add(map, "placeholder", Text(question.Placeholder));
        Add(map, "help", Text(question.Help));
        Add(map, "default", Fallback(question));
        Add(map, "pattern", Text(question.Pattern));
        Add(map, "min", Plain(question.Min));
        Add(map, "max", Plain(question.Max));
        return map;
    }

    private static ModelQuestion Question(JsonObject map) => new()
    {
        Id = Text(map, "id"),
        Ask = Text(map, "ask"),
        Type = Text(map, "type"),
        Choices = map["choices"] switch
        {
            JsonObject labelled => [.. labelled.Select(choice => KeyValuePair.Create(choice.Key, choice.Value?.ToString() ?? ""))],
            JsonArray listed => [.. listed.Select(choice => KeyValuePair.Create(choice?.ToString() ?? "", choice?.ToString() ?? ""))],
            _ => [],
        },
        Required = Text(map, "required") is "true" or "yes",
        When = Text(map, "when"),
        Placeholder = Text(map, "placeholder"),
        Help = Text(map, "help"),
        Default = map["default"] switch
        {
            JsonArray list => string.Join('\n', list.Select(item => item?.ToString())),
            JsonObject contact => string.Join('\n', contact.Select(member => $"{member.Key}: {member.Value}")),
            { } value => value.ToString(),
            null => "",
        },
        Pattern = Text(map, "pattern"),
        Min = Text(map, "min"),
        Max = Text(map, "max"),
    };

    private static JsonNode? Fallback(ModelQuestion question) => Text(question.Default) switch
    {
        null => null,
        var lines when WithLists.Contains(question.Type) => new JsonArray([.. Items(lines!.ToString()).Select(line => (JsonNode)line)]),
        var lines when question.Type == "contact" => new JsonObject(Items(lines!.ToString()).Select(Member).DistinctBy(member => member.Key)),
        var text when question.Type is "text" or "paragraph" or "choice" => text,
        _ => Plain(question.Default),
    };

    private static KeyValuePair<string, JsonNode?> Member(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new("name", line) : new(line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
    }

    private static string[] Items(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // A number or a truth stands in the file without quotes, as people write it.
    private static JsonValue? Plain(string text) => text.Trim().ToLowerInvariant() switch
    {
        "" => null,
        "true" or "yes" => JsonValue.Create(true),
        "false" or "no" => JsonValue.Create(false),
        var number when decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => JsonValue.Create(value),
        _ => JsonValue.Create(text.Trim()),
    };

    private static int LineOf(string yaml, int index) => yaml.AsSpan(0, index).Count('\n') + 1;

    private static JsonValue? Text(string text) => string.IsNullOrWhiteSpace(text) ? null : JsonValue.Create(text.Trim().ReplaceLineEndings("\n"));

    private static string Text(JsonObject map, string key) => map[key] is JsonValue value ? value.ToString().Trim() : "";

    private static void Add(JsonObject map, string key, JsonNode? value)
    {
        if (value is not null)
            map[key] = value;
    }
}
