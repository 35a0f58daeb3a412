using System.Text.Json.Nodes;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record.Organisations;

namespace PolicyForge.Data.Stores;

internal sealed partial class OrganisationStore
{
    public Task RelateAsync(IReadOnlyCollection<Relation> relations, DateTimeOffset now, CancellationToken cancellation) => session.RunAsync(
        """
        INSERT INTO relations (organisation_id, kind, since, above_id)
        SELECT r.organisation_id, r.kind, @Now, r.above_id
        FROM jsonb_to_recordset(@Rows) AS r (organisation_id text, kind text, above_id text)
        """,
        new { Rows = new JsonArray([.. relations.Select(Row)]), Now = now });

    public Task EndRelationAsync(string organisation, RelationKind kind, DateTimeOffset now, CancellationToken cancellation) => session.RunAsync(
        """
        UPDATE relations
        SET until = @Now
        WHERE organisation_id = @Organisation
          AND kind = @Kind
          AND until IS NULL
        """,
        new { Organisation = organisation, Kind = Word(kind), Now = now });

    public async Task<IReadOnlyList<RelationPeriod>> RelationsAsync(string organisation, CancellationToken cancellation)
    {
        var rows = await session.ListAsync<PeriodRow>(
            """
            SELECT
                r.kind,
                r.above_id,
                r.since,
                r.until
            FROM relations r
            WHERE r.organisation_id = @Organisation
            ORDER BY r.since, r.kind
            """,
            new { Organisation = organisation });
        return [.. rows.Select(row => new RelationPeriod(row.Kind == "trust" ? RelationKind.Trust : RelationKind.LocalAuthority, row.AboveId, row.Since, row.Until))];
    }

    public async Task<IReadOnlyList<Publisher>> PublishersAsync(CancellationToken cancellation)
    {
        var rows = await session.ListAsync<PublisherRow>("SELECT organisation_id, name, kind FROM publishers_offered()");
        return [.. rows.Select(row => new Publisher(row.OrganisationId, row.Name, row.Kind))];
    }

    public Task<IReadOnlyList<string>> SubscriptionsAsync(string organisation, CancellationToken cancellation) => session.ListAsync<string>(
        """
        SELECT s.publisher_id
        FROM subscriptions s
        WHERE s.organisation_id = @Organisation
        ORDER BY s.publisher_id
        """,
        new { Organisation = organisation });

    public Task SubscribeAsync(string organisation, IReadOnlyCollection<string> publishers, DateTimeOffset now, CancellationToken cancellation) => session.RunAsync(
        """
        INSERT INTO subscriptions (organisation_id, publisher_id, since)
        SELECT @Organisation, p, @Now
        FROM unnest(@Publishers) p
        ON CONFLICT (organisation_id, publisher_id) DO NOTHING
        """,
        new { Organisation = organisation, Publishers = publishers.ToArray(), Now = now });

    public Task UnsubscribeAsync(string organisation, string publisher, CancellationToken cancellation) => session.RunAsync(
        """
        DELETE FROM subscriptions s
        WHERE s.organisation_id = @Organisation
          AND s.publisher_id = @Publisher
        """,
        new { Organisation = organisation, Publisher = publisher });

    public Task<int> AdoptionsFromAsync(string organisation, string publisher, CancellationToken cancellation) => session.FindAsync<int>(
        """
        SELECT count(*)::integer
        FROM adoptions a
        WHERE a.organisation_id = ANY
          (
              SELECT @Organisation
              UNION
              SELECT r.organisation_id
              FROM relations r
              WHERE r.above_id = @Organisation
                AND r.kind = 'trust'
                AND r.until IS NULL
                AND NOT EXISTS (SELECT FROM subscriptions s WHERE s.organisation_id = r.organisation_id AND s.publisher_id = @Publisher)
          )
          AND a.publisher_id = @Publisher
          AND a.status NOT IN ('superseded', 'withdrawn')
        """,
        new { Organisation = organisation, Publisher = publisher });

    private static JsonObject Row(Relation relation) => new()
    {
        ["organisation_id"] = relation.OrganisationId,
        ["kind"] = Word(relation.Kind),
        ["above_id"] = relation.AboveId,
    };

    private static string Word(RelationKind kind) => kind == RelationKind.Trust ? "trust" : "local_authority";

    private sealed record PeriodRow(string Kind, string AboveId, DateTimeOffset Since, DateTimeOffset? Until);

    private sealed record PublisherRow(string OrganisationId, string Name, OrganisationKind Kind);
}
