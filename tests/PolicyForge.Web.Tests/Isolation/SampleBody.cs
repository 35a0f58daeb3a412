using System.Text.Json.Nodes;

namespace PolicyForge.Web.Tests.Isolation;

/// <summary>Makes a body that is right in form from the schema of one.</summary>
internal sealed class SampleBody(JsonNode document, Func<string, string> ids)
{
    /// <summary>A value that a schema allows.</summary>
    public JsonNode? Of(JsonNode schema, string name = "")
    {
        var resolved = Resolve(schema);
        return Type(resolved) switch
        {
            "object" => new JsonObject((resolved["properties"]?.AsObject() ?? []).Select(member => KeyValuePair.Create(member.Key, Of(member.Value!, member.Key)))),
            "array" => new JsonArray(Of(resolved["items"]!, name)),
            "integer" or "number" => JsonValue.Create(1),
            "boolean" => JsonValue.Create(true),
            _ => Text(resolved, name),
        };
    }

    private JsonNode Resolve(JsonNode schema) => schema switch
    {
        _ when schema["$ref"]?.GetValue<string>() is { } name => Resolve(document["components"]!["schemas"]![name.Split('/')[^1]]!),
        _ when (schema["oneOf"] ?? schema["anyOf"]) is JsonArray choices => Resolve(choices.First(choice => choice!["type"]?.ToString() != "null")!),
        _ => schema,
    };

    private static string? Type(JsonNode schema) => schema["type"] switch
    {
        JsonArray types => types.Select(type => type!.GetValue<string>()).First(type => type != "null"),
        { } type => type.GetValue<string>(),
        null => schema["properties"] is null ? null : "object",
    };

    private JsonValue Text(JsonNode schema, string name) => schema switch
    {
        _ when schema["enum"] is JsonArray words => JsonValue.Create(words.OfType<JsonNode>().First().GetValue<string>()),
        _ when SampleIds.IsId(name) => JsonValue.Create(ids(name)),
        _ => schema["format"]?.GetValue<string>() switch
        {
            "date" => JsonValue.Create("2026-09-01"),
            "date-time" => JsonValue.Create("2030-09-01T00:00:00Z"),
            "uuid" => JsonValue.Create(Guid.Empty.ToString()),
            _ => JsonValue.Create("words"),
        },
    };
}
