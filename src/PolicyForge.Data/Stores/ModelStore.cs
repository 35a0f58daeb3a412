using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Core.Record.Stores;

namespace PolicyForge.Data.Stores;

/// <summary>Model policies, their versions, shared texts, and the authorities that everybody cites.</summary>
internal sealed partial class ModelStore(Session session) : IModelStore
{
    public async Task<ModelText?> TextAsync(string publisher, string policy, string version, CancellationToken cancellation) =>
        (await VersionAsync(new PolicyKey(publisher, policy), version, cancellation))?.Text;

    public async Task<ModelVersion?> VersionAsync(PolicyKey key, string version, CancellationToken cancellation)
    {
        var row = await session.FindAsync<VersionRow>(
            """
            SELECT
                v.policy_yaml,
                v.body,
                CASE
                    WHEN v.published_at IS NOT NULL THEN v.shared
                    ELSE (SELECT coalesce(jsonb_object_agg(s.name, s.body), '{}') FROM shared_texts s WHERE s.organisation_id = v.organisation_id)
                END AS shared,
                v.cites,
                v.sha256,
                v.created_at,
                v.published_at,
                v.summary,
                v.reasons,
                v.withdrawn_at,
                v.withdrawn_reason,
                v.revision
            FROM policy_versions v
            WHERE v.organisation_id = @PublisherId
              AND v.policy_id = @PolicyId
              AND v.version = @Version
            """,
            new { key.PublisherId, key.PolicyId, Version = version });
        return row?.ToVersion(key, version);
    }

    public async Task<string> AuthoritiesAsync(CancellationToken cancellation) =>
        (await session.FindAsync<string>(
            """
            SELECT coalesce(json_object_agg(a.authority_key, a.content ORDER BY a.authority_key), '{}')::text
            FROM authorities a
            """))!;

    /// <summary>Texts by name: included ones, or reasons by clause id.</summary>
    internal static Dictionary<string, string> Texts(JsonObject map) => map.ToDictionary(text => text.Key, text => text.Value!.GetValue<string>(), StringComparer.Ordinal);

    private sealed record VersionRow(
        string PolicyYaml,
        string Body,
        JsonObject Shared,
        string[] Cites,
        string Sha256,
        DateTimeOffset CreatedAt,
        DateTimeOffset? PublishedAt,
        string? Summary,
        JsonObject Reasons,
        DateTimeOffset? WithdrawnAt,
        string? WithdrawnReason,
        long Revision)
    {
        public ModelVersion ToVersion(PolicyKey key, string version) => new(
            new ModelText(key.PublisherId, key.PolicyId, version, PolicyYaml, Body, Texts(Shared)),
            Cites,
            Sha256,
            CreatedAt,
            PublishedAt,
            Summary,
            Texts(Reasons),
            WithdrawnAt,
            WithdrawnReason,
            Revision);
    }

}
