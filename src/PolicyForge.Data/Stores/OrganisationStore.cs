using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Stores;

namespace PolicyForge.Data.Stores;

/// <summary>Organisations, their logos and their relations.</summary>
internal sealed class OrganisationStore(Session session) : IOrganisationStore
{
    public async Task<IReadOnlyDictionary<string, OrganisationProfile>> ProfilesAsync(IReadOnlyCollection<string> organisations, CancellationToken cancellation)
    {
        var rows = await session.ListAsync<OrganisationProfile>(
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
            WHERE o.organisation_id = ANY(@Organisations)
            ORDER BY o.organisation_id
            """,
            new { Organisations = organisations.ToArray() });
        return rows.ToDictionary(profile => profile.Id, StringComparer.Ordinal);
    }

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
}
