using System.Text.Json.Nodes;
using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Core.Record.Drafting;

/// <summary>Reads the details of a model from its policy.yaml, and writes there what changed of them.</summary>
public static class DetailsFile
{
    /// <summary>The details; what cannot be read is empty.</summary>
    public static ModelDetails Read(string yaml) => new()
    {
        Title = Text(yaml, "title"),
        Owner = Text(yaml, "owner"),
        UpdatedBy = Text(yaml, "updated_by"),
        Purpose = Text(yaml, "purpose"),
        Issued = Text(yaml, "issued"),
        Effective = Text(yaml, "effective"),
        Review = Text(yaml, "review"),
        Statutory = Text(yaml, "statutory") is "true" or "yes",
        AppliesTo = PolicyFile.Data(yaml, "applies_to") switch
        {
            JsonArray kinds => [.. kinds.OfType<JsonValue>().Select(kind => kind.ToString())],
            JsonValue kind => [kind.ToString()],
            _ => ["maintained", "academy"],
        },
        Contact = (PolicyFile.Data(yaml, "contact") as JsonObject ?? []).Where(member => member.Value is JsonValue).ToDictionary(member => member.Key, member => member.Value!.ToString()),
        Accessibility = Text(yaml, "accessibility"),
        Numbering = Text(yaml, "numbering", "decimal"),
        Edit = Text(yaml, "edit", "consult"),
    };

    /// <summary>The file with these details; what did not change stays as it was typed.</summary>
    internal static string Write(string yaml, ModelDetails details)
    {
        var before = Keys(Read(yaml));
        foreach (var (key, value) in Keys(details))
        {
            if (!JsonNode.DeepEquals(value, before[key]))
                yaml = value is null ? PolicyFile.Without(yaml, key) : PolicyFile.With(yaml, key, value);
        }

        return yaml;
    }

    private static Dictionary<string, JsonNode?> Keys(ModelDetails details) => new()
    {
        ["title"] = Value(details.Title),
        ["owner"] = Value(details.Owner),
        ["updated_by"] = Value(details.UpdatedBy),
        ["purpose"] = Value(details.Purpose),
        ["issued"] = Value(details.Issued),
        ["effective"] = Value(details.Effective),
        ["review"] = Value(details.Review),
        ["statutory"] = JsonValue.Create(details.Statutory),
        ["applies_to"] = details.AppliesTo.Count == 0 ? null : new JsonArray([.. details.AppliesTo.Select(kind => (JsonNode)kind)]),
        ["contact"] = Contact(details.Contact),
        ["accessibility"] = Value(details.Accessibility),
        ["numbering"] = Value(details.Numbering),
        ["edit"] = Value(details.Edit),
    };

    private static JsonObject? Contact(IReadOnlyDictionary<string, string> contact)
    {
        var given = Policies.Contact.Members.Where(member => !string.IsNullOrWhiteSpace(contact.GetValueOrDefault(member)));
        var map = new JsonObject(given.Select(member => KeyValuePair.Create<string, JsonNode?>(member, contact[member].Trim())));
        return map.Count == 0 ? null : map;
    }

    private static JsonValue? Value(string text) => string.IsNullOrWhiteSpace(text) ? null : JsonValue.Create(text.Trim());

    private static string Text(string yaml, string key, string fallback = "") =>
        PolicyFile.Data(yaml, key) is JsonValue value ? value.ToString().Trim() : fallback;
}
