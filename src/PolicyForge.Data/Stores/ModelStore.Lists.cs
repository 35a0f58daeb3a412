using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Data.Stores;

internal sealed partial class ModelStore
{
    private const string Policies =
        """
        SELECT
            p.organisation_id AS publisher_id,
            o.name AS publisher_name,
            p.policy_id,
            p.title,
            p.latest_version,
            p.latest_published
        FROM policies p
        JOIN organisations o ON o.organisation_id = p.organisation_id
        """;

    public Task<IReadOnlyList<PolicySummary>> PoliciesAsync(PolicyKey? after, int limit, CancellationToken cancellation) =>
        session.ListAsync<PolicySummary>(
            $"""
            {Policies}
            WHERE p.organisation_id = ANY((SELECT scope_list('publishers'))::text[])
              AND (p.organisation_id, p.policy_id) > (@PublisherId, @PolicyId)
            ORDER BY p.organisation_id, p.policy_id
            LIMIT @Limit
            """,
            new { PublisherId = after?.PublisherId ?? "", PolicyId = after?.PolicyId ?? "", Limit = limit });

    public Task<PolicySummary?> PolicyAsync(PolicyKey key, CancellationToken cancellation) =>
        session.FindAsync<PolicySummary>(
            $"""
            {Policies}
            WHERE p.organisation_id = @PublisherId
              AND p.policy_id = @PolicyId
            """,
            key);

    public Task<IReadOnlyList<VersionSummary>> VersionsAsync(PolicyKey key, string? after, int limit, CancellationToken cancellation) =>
        session.ListAsync<VersionSummary>(
            """
            SELECT
                v.version,
                v.created_at,
                v.published_at,
                v.summary,
                v.withdrawn_at,
                v.withdrawn_reason,
                v.revision
            FROM policy_versions v
            WHERE v.organisation_id = @PublisherId
              AND v.policy_id = @PolicyId
              AND (@After::text IS NULL OR (v.created_at, v.version) <
                  (
                      SELECT a.created_at, a.version
                      FROM policy_versions a
                      WHERE a.organisation_id = @PublisherId
                        AND a.policy_id = @PolicyId
                        AND a.version = @After
                  ))
            ORDER BY v.created_at DESC, v.version DESC
            LIMIT @Limit
            """,
            new { key.PublisherId, key.PolicyId, After = after, Limit = limit });

    public Task<IReadOnlyList<PublishedVersion>> PublishedAsync(PolicyKey key, CancellationToken cancellation) =>
        session.ListAsync<PublishedVersion>(
            """
            SELECT
                v.version,
                v.published_at,
                v.withdrawn_at IS NOT NULL AS is_withdrawn
            FROM policy_versions v
            WHERE v.organisation_id = @PublisherId
              AND v.policy_id = @PolicyId
              AND v.published_at IS NOT NULL
            """,
            key);

    public Task<IReadOnlyList<VersionUptake>> UptakeAsync(string policy, CancellationToken cancellation) =>
        session.ListAsync<VersionUptake>(
            """
            SELECT
                u.version,
                u.adopters
            FROM uptake(@Policy) u
            """,
            new { Policy = policy });

    public Task<IReadOnlyList<OptionUptake>> OptionUptakeAsync(string policy, string version, CancellationToken cancellation) =>
        session.ListAsync<OptionUptake>(
            """
            SELECT
                u.question_id,
                u.value,
                u.adopters
            FROM option_uptake(@Policy, @Version) u
            """,
            new { Policy = policy, Version = version });
}
