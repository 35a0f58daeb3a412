using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Data.Stores;

internal sealed partial class ModelStore
{
    private const int MostDeclines = 200;

    public Task<IReadOnlyList<OwnModelRow>> OwnAsync(string? after, int limit, CancellationToken cancellation) =>
        session.ListAsync<OwnModelRow>(
            """
            SELECT
                p.policy_id,
                p.title,
                p.latest_version,
                p.latest_published,
                l.policy_yaml AS latest_yaml,
                ARRAY
                (
                    SELECT d.version
                    FROM policy_versions d
                    WHERE d.organisation_id = p.organisation_id
                      AND d.policy_id = p.policy_id
                      AND d.published_at IS NULL
                    ORDER BY d.created_at DESC, d.version DESC
                ) AS drafts,
                u.adopters,
                u.out_of_date
            FROM policies p
            LEFT JOIN policy_versions l ON l.organisation_id = p.organisation_id AND l.policy_id = p.policy_id AND l.version = p.latest_version
            CROSS JOIN LATERAL
            (
                SELECT
                    coalesce(sum(c.adopters), 0)::bigint AS adopters,
                    coalesce(sum(c.adopters) FILTER (WHERE c.version IS DISTINCT FROM p.latest_version), 0)::bigint AS out_of_date
                FROM uptake(p.policy_id) c
            ) u
            WHERE p.organisation_id = scope_organisation()
              AND p.policy_id > @After
            ORDER BY p.policy_id
            LIMIT @Limit
            """,
            new { After = after ?? "", Limit = limit });

    public Task<long> ToldAsync(string policy, CancellationToken cancellation) =>
        session.FindAsync<long>("SELECT told_count(@Policy)", new { Policy = policy });

    public Task<IReadOnlyList<ModelUser>> UsersAsync(string policy, string? after, int limit, CancellationToken cancellation) =>
        session.ListAsync<ModelUser>(
            """
            SELECT
                a.organisation_id,
                o.name,
                a.model_version,
                a.version,
                a.status,
                a.review_due
            FROM adoptions a
            JOIN organisations o ON o.organisation_id = a.organisation_id
            WHERE a.organisation_id = ANY((SELECT scope_list('reads'))::text[])
              AND a.organisation_id > @After
              AND a.organisation_id <> scope_organisation()
              AND a.publisher_id = scope_organisation()
              AND a.policy_id = @Policy
              AND a.status = 'adopted'
            ORDER BY a.organisation_id
            LIMIT @Limit
            """,
            new { Policy = policy, After = after ?? "", Limit = limit });

    // Whose model was declined may read why; names it may know only of those it reads.
    public Task<IReadOnlyList<DeclinedModel>> DeclinesAsync(string policy, CancellationToken cancellation) =>
        session.ListAsync<DeclinedModel>(
            """
            SELECT
                d.version,
                o.name,
                d.reason,
                d.decided_at
            FROM version_decisions d
            LEFT JOIN organisations o ON o.organisation_id = d.organisation_id AND o.organisation_id = ANY((SELECT scope_list('reads'))::text[])
            WHERE d.publisher_id = scope_organisation()
              AND d.policy_id = @Policy
              AND d.decision = 'declined'
            ORDER BY d.decided_at DESC, d.organisation_id
            LIMIT @Limit
            """,
            new { Policy = policy, Limit = MostDeclines });
}
