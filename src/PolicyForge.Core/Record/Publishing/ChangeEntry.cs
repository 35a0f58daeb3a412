using System.Text.Json.Nodes;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>Writes what is new in a version into its policy.yaml, before what was new in those before it.</summary>
internal static class ChangeEntry
{
    /// <summary>The file as it is published.</summary>
    public static string Into(string yaml, PublishDraft command, DateTimeOffset at)
    {
        var changes = new JsonArray([Entry(command, DateOnly.FromDateTime(at.UtcDateTime)), .. Earlier(yaml, command.Version)]);
        return PolicyFile.With(PolicyFile.With(yaml, "status", "final"), "changes", changes);
    }

    private static JsonObject Entry(PublishDraft command, DateOnly date)
    {
        var entry = new JsonObject { ["version"] = command.Version, ["date"] = DateText.Iso(date), ["summary"] = command.Summary.Trim() };
        if (command.Reasons.Count > 0)
            entry["clauses"] = new JsonObject(command.Reasons.OrderBy(reason => reason.Key, StringComparer.Ordinal).Select(reason => KeyValuePair.Create<string, JsonNode?>(reason.Key, reason.Value.Trim())));
        return entry;
    }

    private static IEnumerable<JsonNode?> Earlier(string yaml, string version) => PolicyFile.Data(yaml, "changes") switch
    {
        JsonArray list => list.Where(change => change?["version"]?.GetValue<string>() != version).Select(change => change?.DeepClone()),
        JsonObject only => [only],
        _ => [],
    };
}
