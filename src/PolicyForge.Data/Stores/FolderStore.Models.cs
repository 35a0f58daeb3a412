using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Folders;

namespace PolicyForge.Data.Stores;

internal sealed partial class FolderStore
{
    public Task<IReadOnlyList<VersionRecord>> VersionsAsync(string publisher, CancellationToken cancellation) =>
        ListVersionsAsync("v.organisation_id = @Organisation", publisher);

    public Task<IReadOnlyList<VersionRecord>> AdoptedVersionsAsync(string organisation, CancellationToken cancellation) =>
        ListVersionsAsync(
            """
            EXISTS
            (
                SELECT
                FROM adoptions a
                WHERE a.organisation_id = @Organisation
                  AND a.publisher_id = v.organisation_id
                  AND a.policy_id = v.policy_id
                  AND a.model_version = v.version
            )
            """,
            organisation);

    public Task AddVersionsAsync(string publisher, IReadOnlyCollection<VersionRecord> versions, string actor, DateTimeOffset now, CancellationToken cancellation) => session.RunAsync(
        $"""
        INSERT INTO policies (organisation_id, policy_id, title, created_at)
        SELECT DISTINCT ON (r.policy_id) @Publisher, r.policy_id, r.title, @Now
        FROM {VersionRows}
        ON CONFLICT (organisation_id, policy_id) DO NOTHING;

        INSERT INTO policy_versions (organisation_id, policy_id, version, policy_yaml, body, shared, cites, sha256, created_at, created_by, published_at, published_by, summary, reasons, withdrawn_at)
        SELECT
            @Publisher, r.policy_id, r.version, r.policy_yaml, r.body, r.shared, r.cites, r.sha256, @Now, @Actor,
            r.published_at, CASE WHEN r.published_at IS NOT NULL THEN @Actor END, r.summary, r.reasons, r.withdrawn_at
        FROM {VersionRows};
        """,
        new { Publisher = publisher, Rows = new JsonArray([.. versions.Select(Row)]), Actor = actor, Now = now });

    public Task ChangeVersionsAsync(string publisher, IReadOnlyCollection<VersionRecord> versions, string actor, CancellationToken cancellation) => session.RunAsync(
        $"""
        UPDATE policy_versions v
        SET policy_yaml = r.policy_yaml,
            body = r.body,
            shared = r.shared,
            cites = r.cites,
            sha256 = r.sha256,
            published_at = r.published_at,
            published_by = CASE WHEN r.published_at IS NOT NULL THEN @Actor END,
            summary = r.summary,
            reasons = r.reasons,
            withdrawn_at = r.withdrawn_at,
            revision = v.revision + 1
        FROM {VersionRows}
        WHERE v.organisation_id = @Publisher
          AND v.policy_id = r.policy_id
          AND v.version = r.version
          AND v.published_at IS NULL;

        UPDATE policy_versions v
        SET withdrawn_at = r.withdrawn_at,
            revision = v.revision + 1
        FROM {VersionRows}
        WHERE v.organisation_id = @Publisher
          AND v.policy_id = r.policy_id
          AND v.version = r.version
          AND v.published_at IS NOT NULL
          AND v.withdrawn_at IS NULL
          AND r.withdrawn_at IS NOT NULL;
        """,
        new { Publisher = publisher, Rows = new JsonArray([.. versions.Select(Row)]), Actor = actor });

    public Task SaveHeadsAsync(string publisher, IReadOnlyCollection<PolicyHead> heads, DateTimeOffset now, CancellationToken cancellation) => session.RunAsync(
        """
        UPDATE policies p
        SET title = r.title,
            latest_version = r.latest,
            latest_published = r.published
        FROM jsonb_to_recordset(@Rows) AS r (policy text, title text, latest text, published timestamptz)
        WHERE p.organisation_id = @Publisher
          AND p.policy_id = r.policy
          AND (p.title <> r.title OR p.latest_version IS DISTINCT FROM r.latest)
        """,
        new { Publisher = publisher, Rows = new JsonArray([.. heads.Select(head => new JsonObject { ["policy"] = head.Policy, ["title"] = head.Title, ["latest"] = head.Latest, ["published"] = head.Published })]) });

    public async Task<IReadOnlyDictionary<string, string>> SharedTextsAsync(string publisher, CancellationToken cancellation)
    {
        var rows = await session.ListAsync<SharedRow>(
            """
            SELECT
                t.name,
                t.body
            FROM shared_texts t
            WHERE t.organisation_id = @Publisher
            ORDER BY t.name
            """,
            new { Publisher = publisher });
        return rows.ToDictionary(row => row.Name, row => row.Body, StringComparer.Ordinal);
    }

    public Task SaveSharedTextsAsync(string publisher, IReadOnlyDictionary<string, string> texts, CancellationToken cancellation) => session.RunAsync(
        """
        INSERT INTO shared_texts AS t (organisation_id, name, body)
        SELECT @Publisher, r.name, r.body
        FROM unnest(@Names, @Bodies) AS r (name, body)
        ON CONFLICT (organisation_id, name) DO UPDATE
        SET body = excluded.body,
            revision = t.revision + 1
        WHERE t.body <> excluded.body
        """,
        new { Publisher = publisher, Names = texts.Keys.ToArray(), Bodies = texts.Values.ToArray() });

    private const string VersionRows =
        "jsonb_to_recordset(@Rows) AS r (policy_id text, title text, version text, policy_yaml text, body text, shared jsonb, cites text[], sha256 text, published_at timestamptz, summary text, reasons jsonb, withdrawn_at timestamptz)";

    private async Task<IReadOnlyList<VersionRecord>> ListVersionsAsync(string which, string organisation)
    {
        var rows = await session.ListAsync<VersionRow>(
            $"""
            SELECT
                v.organisation_id AS publisher,
                v.policy_id AS policy,
                v.version,
                v.policy_yaml,
                v.body,
                v.shared,
                coalesce(p.title, v.policy_id) AS title,
                v.cites,
                v.published_at,
                v.summary,
                v.reasons,
                v.withdrawn_at
            FROM policy_versions v
            LEFT JOIN policies p USING (organisation_id, policy_id)
            WHERE {which}
            ORDER BY v.organisation_id, v.policy_id, v.version
            """,
            new { Organisation = organisation });
        return [.. rows.Select(row => row.ToRecord())];
    }

    private static JsonObject Row(VersionRecord version) => new()
    {
        ["policy_id"] = version.Text.Policy,
        ["title"] = version.Title,
        ["version"] = version.Text.Version,
        ["policy_yaml"] = version.Text.PolicyYaml,
        ["body"] = version.Text.Body,
        ["shared"] = new JsonObject(version.Text.Shared.Select(text => KeyValuePair.Create<string, JsonNode?>(text.Key, text.Value))),
        ["cites"] = new JsonArray([.. version.Cites.Select(key => (JsonNode)key)]),
        ["sha256"] = version.Text.Sha256,
        ["published_at"] = version.PublishedAt,
        ["summary"] = version.Summary,
        ["reasons"] = version.Reasons.DeepClone(),
        ["withdrawn_at"] = version.WithdrawnAt,
    };

    private sealed record SharedRow(string Name, string Body);

    private sealed record VersionRow(
        string Publisher,
        string Policy,
        string Version,
        string PolicyYaml,
        string Body,
        JsonObject Shared,
        string Title,
        string[] Cites,
        DateTimeOffset? PublishedAt,
        string? Summary,
        JsonObject Reasons,
        DateTimeOffset? WithdrawnAt)
    {
        public VersionRecord ToRecord() => new(
            new ModelText(Publisher, Policy, Version, PolicyYaml, Body, Shared.ToDictionary(text => text.Key, text => text.Value!.GetValue<string>(), StringComparer.Ordinal)),
            Title,
            Cites,
            PublishedAt,
            Summary,
            Reasons,
            WithdrawnAt);
    }
}
