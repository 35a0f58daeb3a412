using System.Text.Json;

namespace PolicyForge.Conformance;

/// <summary>A template, what it runs with, and the text or the error that the reference engine answers.</summary>
internal sealed record Case(
    string Id,
    string Tier,
    string Mode,
    string Template,
    JsonElement Model,
    string? Expected,
    string? ErrorPhase,
    (int Line, int Column)? ErrorPlace,
    JsonElement Options,
    IReadOnlyDictionary<string, string?> Templates,
    bool NeedsHost)
{
    public static IEnumerable<Case> ReadAll(string path) => File.ReadLines(path).Where(line => line.Length > 0).Select(Read);

    private static Case Read(string line)
    {
        var json = JsonDocument.Parse(line).RootElement;
        var templates = new Dictionary<string, string?>();
        if (TryGet(json, "templates", out var included))
        {
            foreach (var template in included.EnumerateObject())
                templates[template.Name] = template.Value.GetString();
        }

        return new Case(
            json.GetProperty("id").GetString()!,
            json.GetProperty("tier").GetString()!,
            json.GetProperty("mode").GetString()!,
            json.GetProperty("template").GetString()!,
            TryGet(json, "model", out var model) ? model : default,
            TryGet(json, "expected", out var expected) ? expected.GetString() : null,
            TryGet(json, "errorPhase", out var phase) ? phase.GetString() : null,
            PlaceOf(json),
            TryGet(json, "options", out var options) ? options : default,
            templates,
            TryGet(json, "requires", out var requires) && requires.GetArrayLength() > 0);
    }

    private static (int Line, int Column)? PlaceOf(JsonElement json)
    {
        if (!TryGet(json, "errors", out var errors) || errors.GetArrayLength() == 0)
            return null;

        return (errors[0].GetProperty("line").GetInt32(), errors[0].GetProperty("column").GetInt32());
    }

    private static bool TryGet(JsonElement json, string name, out JsonElement value) =>
        json.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
}
