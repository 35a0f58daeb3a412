using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyForge.Web.Tests.Isolation;

namespace PolicyForge.Web.Tests.Injection;

/// <summary>Bodies that are right but for one text.</summary>
internal sealed class HostileBody(ApiOperation operation, Func<string, string> ids)
{
    // What a text must be for the others beside it to be looked at.
    private static readonly Dictionary<string, string> Right = new()
    {
        ["review"] = "annual",
        ["stage"] = "approved",
        ["urn"] = "123456",
        ["email"] = "office-@example.org",
        ["clause"] = "wording",
    };

    // An edit of a clause does one thing.
    private static readonly string[] OtherEdits = ["after", "add", "id", "delete"];
    private static int _count;

    /// <summary>Each text field, and the body in which it holds a text.</summary>
    public IEnumerable<(string Field, string Body)> With(string text)
    {
        var count = Leaves(Fresh()).Count();
        for (var place = 0; place < count; place++)
        {
            var body = Fresh();
            var leaf = Leaves(body).ElementAt(place);
            var field = leaf.GetPath();
            leaf.ReplaceWith(leaf is JsonObject ? new JsonObject { ["school"] = text } : (JsonNode)text);
            yield return (field, body.ToJsonString());
        }
    }

    private JsonNode Fresh()
    {
        var body = operation.JsonBody(ids)!;
        if (operation.Name == "AmendClause")
            OtherEdits.ToList().ForEach(edit => body.AsObject().Remove(edit));
        foreach (var leaf in Leaves(body).OfType<JsonValue>().Where(leaf => leaf.GetValue<string>() == "words").ToList())
            leaf.ReplaceWith(Word(leaf.Parent is JsonObject ? leaf.GetPropertyName() : ""));
        return body;
    }

    // Each word is new, so that nothing is refused for being there already.
    private static string Word(string name) => Right.GetValueOrDefault(name)?.Replace("-@", $"-{++_count}@", StringComparison.Ordinal) ?? $"words-{++_count}";

    private static IEnumerable<JsonNode> Leaves(JsonNode node) => node switch
    {
        JsonObject { Count: 0 } => [node],
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().SelectMany(Leaves),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Leaves),
        _ => node.GetValueKind() == JsonValueKind.String ? [node] : [],
    };
}
