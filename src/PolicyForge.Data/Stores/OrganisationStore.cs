using System.Text.Json.Nodes;
using Npgsql;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Core.Record.Stores;

namespace PolicyForge.Data.Stores;

/// <summary>Organisations, their logos, their relations and whose models they take.</summary>
internal sealed partial class OrganisationStore(Session session) : IOrganisationStore
{
    private const string Profiles =
        """
        SELECT
            o.organisation_id AS id,
            o.name,
            o.kind,
            o.urn,
            t.above_id AS trust,
            a.above_id AS local_authority,
            o.terms,
            o.facts,
            o.brand,
            o.style,
            o.due_soon_days,
            o.revision
        FROM organisations o
        LEFT JOIN relations t ON t.organisation_id = o.organisation_id AND t.kind = 'trust' AND t.until IS NULL
        LEFT JOIN relations a ON a.organisation_id = o.organisation_id AND a.kind = 'local_authority' AND a.until IS NULL
        """;

    public Task<IReadOnlyDictionary<string, OrganisationProfile>> ProfilesAsync(IReadOnlyCollection<string> organisations, CancellationToken cancellation) =>
        ByIdAsync(
            $"""
            {Profiles}
            WHERE o.organisation_id = ANY(@Organisations)
            ORDER BY o.organisation_id
            """,
            new { Organisations = organisations.ToArray() });

    public Task<IReadOnlyDictionary<string, OrganisationProfile>> FamilyAsync(string organisation, string publisher, CancellationToken cancellation) =>
        ByIdAsync(
            $"""
            {Profiles}
            WHERE o.organisation_id = ANY(ARRAY[@Organisation, @Publisher] || ARRAY
            (
                SELECT r.above_id::text
                FROM relations r
                WHERE r.organisation_id = @Organisation
                  AND r.until IS NULL
            ))
            ORDER BY o.organisation_id
            """,
            new { Organisation = organisation, Publisher = publisher });

    public Task<IReadOnlyList<LogoContent>> LogosAsync(IReadOnlyCollection<string> organisations, CancellationToken cancellation) =>
        session.ListAsync<LogoContent>(
            """
            SELECT
                l.organisation_id,
                l.name,
                l.content
            FROM logos l
            WHERE l.organisation_id = ANY(@Organisations)
            ORDER BY l.organisation_id, l.name
            """,
            new { Organisations = organisations.ToArray() });

    public Task<IReadOnlyList<OrganisationRow>> ListAsync(IReadOnlyCollection<string> organisations, string? after, int limit, CancellationToken cancellation) =>
        session.ListAsync<OrganisationRow>(
            """
            SELECT
                o.organisation_id AS id,
                o.name,
                o.kind,
                o.urn,
                t.above_id AS trust,
                a.above_id AS local_authority
            FROM organisations o
            LEFT JOIN relations t ON t.organisation_id = o.organisation_id AND t.kind = 'trust' AND t.until IS NULL
            LEFT JOIN relations a ON a.organisation_id = o.organisation_id AND a.kind = 'local_authority' AND a.until IS NULL
            WHERE o.organisation_id = ANY(@Organisations)
              AND o.organisation_id > @After
            ORDER BY o.organisation_id
            LIMIT @Limit
            """,
            new { Organisations = organisations.ToArray(), After = after ?? "", Limit = limit });

    public async Task MakeAsync(IReadOnlyCollection<string> organisations, CancellationToken cancellation)
    {
        try
        {
            await session.RunAsync("SELECT make_scope(@Organisations)", new { Organisations = organisations.ToArray() });
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw new RefusedException("id", "Another organisation has taken one of these ids in the meantime. Try again.");
        }
    }

    public Task AddAsync(IReadOnlyCollection<OrganisationProfile> profiles, DateTimeOffset now, CancellationToken cancellation) =>
        WithFreeUrnAsync(() => session.RunAsync(
            """
            INSERT INTO organisations (organisation_id, name, kind, urn, terms, facts, brand, style, due_soon_days, created_at)
            SELECT r.id, r.name, r.kind, r.urn, r.terms, r.facts, r.brand, r.style, r.due_soon_days, @Now
            FROM jsonb_to_recordset(@Rows) AS r (id text, name text, kind text, urn text, terms jsonb, facts jsonb, brand jsonb, style jsonb, due_soon_days integer)
            """,
            new { Rows = new JsonArray([.. profiles.Select(Row)]), Now = now }));

    public async Task<bool> ChangeAsync(OrganisationProfile profile, CancellationToken cancellation) =>
        await WithFreeUrnAsync(() => session.RunAsync(
            """
            UPDATE organisations
            SET name = @Name,
                kind = @Kind,
                urn = @Urn,
                terms = @Terms,
                facts = @Facts,
                brand = @Brand,
                style = @Style,
                due_soon_days = @DueSoonDays,
                revision = revision + 1
            WHERE organisation_id = @Id
              AND revision = @Revision
            """,
            new { profile.Id, profile.Name, Kind = Word(profile.Kind), profile.Urn, profile.Terms, profile.Facts, profile.Brand, profile.Style, profile.DueSoonDays, profile.Revision })) == 1;

    public Task SaveLogoAsync(LogoContent logo, CancellationToken cancellation) => session.RunAsync(
        """
        DELETE FROM logos l
        WHERE l.organisation_id = @OrganisationId
          AND l.name <> @Name;
        INSERT INTO logos (organisation_id, name, content)
        VALUES (@OrganisationId, @Name, @Content)
        ON CONFLICT (organisation_id, name) DO UPDATE SET content = excluded.content;
        """,
        logo);

    public Task RemoveLogoAsync(string organisation, CancellationToken cancellation) => session.RunAsync(
        """
        DELETE FROM logos l
        WHERE l.organisation_id = @Organisation
        """,
        new { Organisation = organisation });

    public async Task<Taken> TakenAsync(IReadOnlyCollection<string> ids, IReadOnlyCollection<string> urns, CancellationToken cancellation)
    {
        var rows = await session.ListAsync<TakenRow>("SELECT organisation_id, urn FROM taken(@Ids, @Urns)", new { Ids = ids.ToArray(), Urns = urns.ToArray() });
        return new Taken(rows.Select(row => row.OrganisationId).OfType<string>().ToHashSet(), rows.Select(row => row.Urn).OfType<string>().ToHashSet());
    }

    private async Task<IReadOnlyDictionary<string, OrganisationProfile>> ByIdAsync(string sql, object parameters) =>
        (await session.ListAsync<OrganisationProfile>(sql, parameters)).ToDictionary(profile => profile.Id, StringComparer.Ordinal);

    private static JsonObject Row(OrganisationProfile profile) => new()
    {
        ["id"] = profile.Id,
        ["name"] = profile.Name,
        ["kind"] = Word(profile.Kind),
        ["urn"] = profile.Urn,
        ["terms"] = profile.Terms.DeepClone(),
        ["facts"] = profile.Facts.DeepClone(),
        ["brand"] = profile.Brand.DeepClone(),
        ["style"] = profile.Style.DeepClone(),
        ["due_soon_days"] = profile.DueSoonDays,
    };

    private static string Word(OrganisationKind kind) => kind.ToString().ToLowerInvariant();

    private static async Task<int> WithFreeUrnAsync(Func<Task<int>> write)
    {
        try
        {
            return await write();
        }
        catch (PostgresException taken) when (taken is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "organisations_by_urn" })
        {
            throw new RefusedException("urn", "Another organisation has this reference number. Check it; one school is one organisation.");
        }
    }

    private sealed record TakenRow(string? OrganisationId, string? Urn);
}
