using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Stores;

namespace PolicyForge.Data.Stores;

/// <summary>Model policies, their versions, shared texts, and the authorities that everybody cites.</summary>
internal sealed class ModelStore(Session session) : IModelStore
{
    public async Task<ModelText?> TextAsync(string publisher, string policy, string version, CancellationToken cancellation)
    {
        var row = await session.FindAsync<TextRow>(
            """
            SELECT
                v.policy_yaml,
                v.body,
                v.shared
            FROM policy_versions v
            WHERE v.organisation_id = @Publisher
              AND v.policy_id = @Policy
              AND v.version = @Version
            """,
            new { Publisher = publisher, Policy = policy, Version = version });
        return row is null
            ? null
            : new ModelText(publisher, policy, version, row.PolicyYaml, row.Body, row.Shared.ToDictionary(text => text.Key, text => text.Value!.GetValue<string>(), StringComparer.Ordinal));
    }

    public async Task<JsonObject> AuthoritiesAsync(CancellationToken cancellation)
    {
        var rows = await session.ListAsync<AuthorityRow>(
            """
            SELECT
                a.authority_key,
                a.content
            FROM authorities a
            ORDER BY a.authority_key
            """);
        return new JsonObject(rows.Select(row => KeyValuePair.Create<string, JsonNode?>(row.AuthorityKey, row.Content)));
    }

    private sealed record TextRow(string PolicyYaml, string Body, JsonObject Shared);

    private sealed record AuthorityRow(string AuthorityKey, JsonObject Content);
}
