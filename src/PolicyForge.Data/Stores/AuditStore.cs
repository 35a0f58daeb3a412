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

    private sealed record ChangeRow(string Actor, DateTimeOffset At, string[] Fields);
}
