using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Overseeing;
using PolicyForge.Core.Record.Stores;

namespace PolicyForge.Data.Stores;

/// <summary>What a trust sees of all its academies at once.</summary>
internal sealed class OverviewStore(Session session) : IOverviewStore
{
    private static readonly Dictionary<string, string> NoTexts = [];

    public Task<IReadOnlyList<MatrixCell>> MatrixAsync(IReadOnlyCollection<string> academies, DateOnly on, CancellationToken cancellation) =>
        session.ListAsync<MatrixCell>(
            $"""
            {ReviewStore.Every},
            titles AS
            (
                SELECT
                    p.policy_id,
                    p.title,
                    1 AS rank
                FROM policies p
                WHERE p.organisation_id = ANY(scope_list('publishers'))
                  AND p.latest_version IS NOT NULL
                UNION ALL
                SELECT
                    a.policy_id,
                    a.title,
                    2
                FROM adoptions a
                WHERE a.organisation_id = ANY(@Organisations)
                  AND a.status NOT IN ('superseded', 'withdrawn')
            ),
            matters AS
            (
                SELECT DISTINCT ON (t.policy_id)
                    t.policy_id,
                    t.title
                FROM titles t
                ORDER BY t.policy_id, t.rank, t.title
            )
            SELECT
                o.organisation_id,
                o.name AS organisation,
                m.policy_id,
                m.title,
                r.number,
                r.version,
                r.model_version,
                r.review_due,
                r.state AS review,
                r.newer_version,
                h.number AS in_hand,
                h.version AS in_hand_version,
                h.status AS in_hand_status
            FROM chosen o
            CROSS JOIN matters m
            LEFT JOIN reviews r ON r.organisation_id = o.organisation_id AND r.policy_id = m.policy_id
            LEFT JOIN adoptions h
                ON h.organisation_id = o.organisation_id
                AND h.policy_id = m.policy_id
                AND h.organisation_id = ANY(@Organisations)
                AND h.status IN ('draft', 'consultation', 'approved')
            ORDER BY o.name, o.organisation_id, m.title, m.policy_id
            """,
            new { Organisations = academies.ToArray(), On = on });

    public async Task<IReadOnlyList<OfferedVersion>> OfferedAsync(string organisation, CancellationToken cancellation)
    {
        var rows = await session.ListAsync<OfferedRow>(
            """
            SELECT
                v.organisation_id AS publisher,
                v.policy_id AS policy,
                v.version,
                v.policy_yaml,
                p.title
            FROM policies p
            JOIN policy_versions v
                ON v.organisation_id = p.organisation_id
                AND v.policy_id = p.policy_id
                AND v.version = p.latest_version
            WHERE p.organisation_id = ANY(scope_list('publishers'))
              AND is_offered(p.organisation_id, @Organisation)
            ORDER BY p.policy_id, p.organisation_id
            """,
            new { Organisation = organisation });
        return [.. rows.Select(row => new OfferedVersion(new ModelText(row.Publisher, row.Policy, row.Version, row.PolicyYaml, "", NoTexts), row.Title))];
    }

    public Task<IReadOnlyList<AnswerCount>> AnswerCountsAsync(string organisation, CancellationToken cancellation) =>
        session.ListAsync<AnswerCount>(
            """
            SELECT
                a.policy_id,
                count(*)::integer AS answered,
                (count(*) FILTER (WHERE a.locked))::integer AS locked
            FROM answers a
            WHERE a.organisation_id = @Organisation
            GROUP BY a.policy_id
            """,
            new { Organisation = organisation });

    public Task<IReadOnlyList<AwaitingAdoption>> AwaitingAsync(IReadOnlyCollection<string> organisations, AdoptionKey? after, int limit, CancellationToken cancellation) =>
        session.ListAsync<AwaitingAdoption>(
            """
            SELECT
                a.organisation_id,
                o.name AS organisation,
                a.policy_id,
                a.number,
                a.title,
                a.version,
                a.status,
                ARRAY
                (
                    SELECT concat_ws(' on ', p.body, to_char(p.date, 'FMDD FMMonth YYYY'))
                    FROM approvals p
                    WHERE p.organisation_id = a.organisation_id
                      AND p.policy_id = a.policy_id
                      AND p.number = a.number
                    ORDER BY p.position
                ) AS approvals,
                a.revision
            FROM adoptions a
            JOIN organisations o ON o.organisation_id = a.organisation_id
            WHERE a.organisation_id = ANY(@Organisations)
              AND a.status IN ('draft', 'consultation', 'approved')
              AND (@AfterPolicy::text IS NULL OR (a.organisation_id, a.policy_id) > (@AfterOrganisation, @AfterPolicy))
            ORDER BY a.organisation_id, a.policy_id
            LIMIT @Limit
            """,
            new { Organisations = organisations.ToArray(), AfterOrganisation = after?.Organisation, AfterPolicy = after?.Policy, Limit = limit });

    private sealed record OfferedRow(string Publisher, string Policy, string Version, string PolicyYaml, string Title);
}
