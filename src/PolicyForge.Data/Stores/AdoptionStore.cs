using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Stores;

namespace PolicyForge.Data.Stores;

/// <summary>Adoptions with their amendments, approvals and files.</summary>
internal sealed partial class AdoptionStore(Session session) : IAdoptionStore
{
    // The first key is this lock's own, so that no other kind of lock meets it.
    public Task HoldAsync(string organisation, string policy, CancellationToken cancellation) =>
        session.RunAsync("SELECT pg_advisory_xact_lock(4, hashtext(@Name))", new { Name = $"{organisation} {policy}" });

    public async Task<OfferedModel?> OfferAsync(string organisation, string publisher, string policy, string version, CancellationToken cancellation)
    {
        var row = await session.FindAsync<OfferRow>(
            """
            SELECT
                v.policy_yaml,
                v.body,
                v.shared,
                coalesce(o.name, v.organisation_id) AS publisher_name,
                v.published_at IS NOT NULL AS published,
                v.withdrawn_reason,
                v.withdrawn_at IS NOT NULL AS withdrawn,
                is_offered(v.organisation_id, @Organisation) AS offered
            FROM policy_versions v
            LEFT JOIN organisations o ON o.organisation_id = v.organisation_id
            WHERE v.organisation_id = @Publisher
              AND v.policy_id = @Policy
              AND v.version = @Version
            """,
            new { Organisation = organisation, Publisher = publisher, Policy = policy, Version = version });
        return row is null
            ? null
            : new OfferedModel(new ModelText(publisher, policy, version, row.PolicyYaml, row.Body, ModelStore.Texts(row.Shared)), row.PublisherName, row.Published, row.Withdrawn, row.WithdrawnReason, row.Offered);
    }

    public async Task<AdoptionRecord?> FindAsync(AdoptionKey key, CancellationToken cancellation) =>
        (await session.FindAsync<AdoptionRow>(
            $"""
            {AdoptionRow.Select}
            WHERE a.organisation_id = @Organisation
              AND a.policy_id = @Policy
              AND a.number = @Number
            """,
            key))?.Record;

    public async Task<IReadOnlyList<AdoptionRecord>> OfPolicyAsync(string organisation, string policy, CancellationToken cancellation)
    {
        var rows = await session.ListAsync<AdoptionRow>(
            $"""
            {AdoptionRow.Select}
            WHERE a.organisation_id = @Organisation
              AND a.policy_id = @Policy
            ORDER BY a.number DESC
            """,
            new { Organisation = organisation, Policy = policy });
        return [.. rows.Select(row => row.Record)];
    }

    public async Task<IReadOnlyList<AdoptionRecord>> HistoryAsync(string organisation, string policy, bool inside, int? after, int limit, CancellationToken cancellation)
    {
        var rows = await session.ListAsync<AdoptionRow>(
            $"""
            {AdoptionRow.Select}
            WHERE a.organisation_id = @Organisation
              AND a.policy_id = @Policy
              AND a.number < @After
              AND (@Inside OR a.adopted_at IS NOT NULL)
            ORDER BY a.number DESC
            LIMIT @Limit
            """,
            new { Organisation = organisation, Policy = policy, Inside = inside, After = after ?? int.MaxValue, Limit = limit });
        return [.. rows.Select(row => row.Record)];
    }

    public Task<IReadOnlyList<AdoptionSummary>> RegisterAsync(string organisation, bool inHand, RegisterPlace? after, int limit, CancellationToken cancellation) =>
        session.ListAsync<AdoptionSummary>(
            """
            SELECT
                a.policy_id,
                a.number,
                a.title,
                a.publisher_id,
                a.model_version,
                a.version,
                a.status,
                a.owner,
                (
                    SELECT max(p.date)
                    FROM approvals p
                    WHERE p.organisation_id = a.organisation_id
                      AND p.policy_id = a.policy_id
                      AND p.number = a.number
                ) AS approved,
                a.effective,
                a.review,
                a.review_due,
                a.is_public,
                a.revision
            FROM adoptions a
            WHERE a.organisation_id = @Organisation
              AND (a.status = 'adopted' OR (@InHand AND a.status IN ('draft', 'consultation', 'approved')))
              AND (a.policy_id, a.number) > (@Policy, @Number)
            ORDER BY a.policy_id, a.number
            LIMIT @Limit
            """,
            new { Organisation = organisation, InHand = inHand, Policy = after?.Policy ?? "", Number = after?.Number ?? 0, Limit = limit });

    // An amendment counts as a change of its adoption: what one act changed beside the adoption itself is named by its table.
    public async Task<LastChange> LastChangeAsync(AdoptionKey key, CancellationToken cancellation)
    {
        var row = await session.FindAsync<ChangeRow>(
            """
            WITH latest AS
            (
                SELECT l.request
                FROM audit l
                WHERE l.organisation_id = @Organisation
                  AND l.subject = 'adoptions'
                  AND l.key = @Key
                ORDER BY l.sequence DESC
                LIMIT 1
            )
            SELECT
                c.actor,
                max(c.at) AS at,
                array_agg(DISTINCT f.field ORDER BY f.field) AS fields
            FROM latest l
            JOIN audit c ON c.organisation_id = @Organisation AND c.request = l.request AND c.key @> @Key
            CROSS JOIN LATERAL
            (
                SELECT k AS field
                FROM jsonb_object_keys(c.after) k
                WHERE c.subject = 'adoptions'
                  AND k <> 'revision'
                UNION
                SELECT c.subject
                WHERE c.subject <> 'adoptions'
            ) f
            GROUP BY c.actor
            """,
            new { key.Organisation, Key = new JsonObject { ["policy_id"] = key.Policy, ["number"] = key.Number } });
        return row is null ? throw new NotThereException() : new LastChange(row.Actor, row.At, row.Fields);
    }

    public Task SupersedeAsync(string organisation, string policy, CancellationToken cancellation) => session.RunAsync(
        """
        UPDATE adoptions
        SET status = 'superseded',
            revision = revision + 1
        WHERE organisation_id = @Organisation
          AND policy_id = @Policy
          AND status = 'adopted'
        """,
        new { Organisation = organisation, Policy = policy });

    private sealed record ChangeRow(string Actor, DateTimeOffset At, string[] Fields);

    private sealed record OfferRow(string PolicyYaml, string Body, JsonObject Shared, string PublisherName, bool Published, string? WithdrawnReason, bool Withdrawn, bool Offered);
}
