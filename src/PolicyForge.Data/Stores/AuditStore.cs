using System.Text.Json.Nodes;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Auditing;
using PolicyForge.Core.Record.Stores;

namespace PolicyForge.Data.Stores;

/// <summary>What changed, from what to what, and who changed it.</summary>
internal sealed class AuditStore(Session session) : IAuditStore
{
    public async Task<LastChange> LastChangeAsync(string organisation, string subject, JsonObject key, CancellationToken cancellation)
    {
        var row = await session.FindAsync<ChangeRow>(
            """
            SELECT
                a.actor,
                a.at,
                ARRAY(SELECT f.name FROM jsonb_object_keys(coalesce(a.after, a.before)) AS f (name) WHERE f.name <> 'revision' ORDER BY f.name) AS fields
            FROM audit a
            WHERE a.organisation_id = @Organisation
              AND a.subject = @Subject
              AND a.key = @Key
            ORDER BY a.sequence DESC
            LIMIT 1
            """,
            new { Organisation = organisation, Subject = subject, Key = key });
        return row is null ? throw new NotThereException() : new LastChange(row.Actor, row.At, row.Fields);
    }

    public Task<IReadOnlyList<AuditEntry>> PageAsync(string organisation, AuditFilter filter, long? after, int limit, CancellationToken cancellation) =>
        session.ListAsync<AuditEntry>(
            """
            SELECT
                a.sequence,
                a.at,
                a.actor,
                a.door,
                a.act,
                a.request,
                a.subject,
                a.key,
                a.before,
                a.after
            FROM audit a
            WHERE a.organisation_id = @Organisation
              AND (@Subject::text IS NULL OR a.subject = @Subject)
              AND (@Actor::text IS NULL OR a.actor = @Actor)
              AND (@From::timestamptz IS NULL OR a.at >= @From)
              AND (@Until::timestamptz IS NULL OR a.at < @Until)
              AND (@After::bigint IS NULL OR a.sequence < @After)
            ORDER BY a.sequence DESC
            LIMIT @Limit
            """,
            new { Organisation = organisation, filter.Subject, filter.Actor, filter.From, filter.Until, After = after, Limit = limit });

    public Task<IReadOnlyList<AuditLink>> LinksAsync(string organisation, long after, int limit, CancellationToken cancellation) =>
        session.ListAsync<AuditLink>(
            """
            SELECT
                a.sequence,
                a.at,
                a.actor,
                a.door,
                a.act,
                a.request,
                a.subject,
                a.key::text,
                a.before::text,
                a.after::text,
                a.previous_hash,
                a.hash
            FROM audit a
            WHERE a.organisation_id = @Organisation
              AND a.sequence > @After
            ORDER BY a.sequence
            LIMIT @Limit
            """,
            new { Organisation = organisation, After = after, Limit = limit });

    public async Task<AuditHead> HeadAsync(string organisation, CancellationToken cancellation) =>
        await session.FindAsync<AuditHead>(
            """
            SELECT
                h.sequence,
                h.hash
            FROM audit_heads h
            WHERE h.organisation_id = @Organisation
            """,
            new { Organisation = organisation }) ?? new AuditHead(0, []);

    // With the database's own functions alone: those of the audit may be what was changed.
    public async Task<IReadOnlyList<AuditedRow>> RowsAsync(string organisation, AuditedTable table, CancellationToken cancellation)
    {
        await session.RunAsync("SELECT set_config('timezone', 'UTC', true)");
        return await session.ListAsync<AuditedRow>(
            $$"""
            SELECT
                coalesce(jsonb_object_agg(f.key, f.value) FILTER (WHERE f.key = ANY(@Key)), '{}')::text AS key,
                jsonb_object_agg(
                    f.key,
                    CASE
                        WHEN pg_column_size(f.value) <= 10000 THEN f.value
                        ELSE jsonb_build_object('sha256', encode(sha256(convert_to(f.value #>> '{}', 'UTF8')), 'hex'), 'length', length(convert_to(f.value #>> '{}', 'UTF8')))
                    END) FILTER (WHERE f.key <> ALL(@Key))::text AS image
            FROM {{table.Name}} t
            CROSS JOIN LATERAL (SELECT {{await ColumnsAsync(table)}}) c
            CROSS JOIN LATERAL jsonb_each(to_jsonb(c)) f
            WHERE t.organisation_id = @Organisation
            GROUP BY t.ctid
            """,
            new { Organisation = organisation, Key = table.Key.ToArray() });
    }

    // Bytes by their hash, everything else as it is.
    private async Task<string> ColumnsAsync(AuditedTable table) =>
        (await session.FindAsync<string>(
            """
            SELECT
                string_agg(
                    format(
                        CASE a.atttypid
                            WHEN 'bytea'::regtype THEN 'CASE WHEN t.%1$I IS NOT NULL THEN jsonb_build_object(''sha256'', encode(sha256(t.%1$I), ''hex''), ''length'', length(t.%1$I)) END AS %1$I'
                            ELSE 't.%1$I'
                        END,
                        a.attname),
                    ', ')
            FROM pg_attribute a
            WHERE a.attrelid = @Table::regclass
              AND a.attnum > 0
              AND NOT a.attisdropped
              AND a.attname <> 'organisation_id'
            """,
            new { Table = table.Name }))!;

    private sealed record ChangeRow(string Actor, DateTimeOffset At, string[] Fields);
}
