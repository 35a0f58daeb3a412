using System.Data;
using System.Text.Json.Nodes;
using Npgsql;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Showing;

namespace PolicyForge.Data;

/// <summary>What organisations show to everybody, in transactions whose scope holds that and no more.</summary>
public sealed class PostgresPublicRecord(NpgsqlDataSource database) : IPublicRecord
{
    private const string Policies =
        """
        SELECT
            a.policy_id,
            a.title,
            a.version,
            (a.adopted_at AT TIME ZONE 'Europe/London')::date AS adopted,
            a.effective,
            a.review,
            a.review_due,
            a.owner,
            d.sha256
        FROM adoptions a
        JOIN adopted_documents d USING (organisation_id, policy_id, number)
        WHERE a.organisation_id = @Organisation
          AND a.status = 'adopted'
          AND a.is_public
        """;

    /// <inheritdoc/>
    public Task<PublicOrganisation?> OrganisationAsync(string organisation, CancellationToken cancellation) =>
        LookAsync(organisation, (_, found) => Task.FromResult<PublicOrganisation?>(found), cancellation);

    /// <inheritdoc/>
    public Task<LogoContent?> LogoAsync(string organisation, CancellationToken cancellation) => LookAsync(
        organisation,
        (session, _) => session.FindAsync<LogoContent>(
            """
            SELECT
                l.organisation_id,
                l.name,
                l.content
            FROM logos l
            WHERE l.organisation_id = @Organisation
            """,
            new { Organisation = organisation }),
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PublicPolicy>?> PoliciesAsync(string organisation, string? after, int limit, CancellationToken cancellation) => LookAsync<IReadOnlyList<PublicPolicy>>(
        organisation,
        async (session, _) => await session.ListAsync<PublicPolicy>(
            $"""
            {Policies}
              AND a.policy_id > @After
            ORDER BY a.policy_id
            LIMIT @Limit
            """,
            new { Organisation = organisation, After = after ?? "", Limit = limit }),
        cancellation);

    /// <inheritdoc/>
    public Task<PublicPolicy?> PolicyAsync(string organisation, string policy, CancellationToken cancellation) =>
        LookAsync(organisation, (session, _) => FindAsync(session, organisation, policy), cancellation);

    /// <inheritdoc/>
    public Task<PublicDocument?> DocumentAsync(string organisation, string policy, CancellationToken cancellation) => LookAsync(
        organisation,
        async (session, shownBy) => await FindAsync(session, organisation, policy) is { } found ? new PublicDocument(shownBy, found, await FileAsync(session, organisation, policy)) : null,
        cancellation);

    private static Task<PublicPolicy?> FindAsync(Session session, string organisation, string policy) => session.FindAsync<PublicPolicy>(
        $"""
        {Policies}
          AND a.policy_id = @Policy
        """,
        new { Organisation = organisation, Policy = policy });

    private static async Task<FrozenFile> FileAsync(Session session, string organisation, string policy) => (await session.FindAsync<FrozenFile>(
        """
        SELECT
            d.content AS word,
            d.sha256,
            d.document
        FROM adopted_documents d
        JOIN adoptions a USING (organisation_id, policy_id, number)
        WHERE d.organisation_id = @Organisation
          AND d.policy_id = @Policy
          AND a.status = 'adopted'
        """,
        new { Organisation = organisation, Policy = policy }))!;

    // All that one look sees is of one moment: what it finds first cannot be superseded before its file is read.
    private async Task<T?> LookAsync<T>(string organisation, Func<Session, PublicOrganisation, Task<T?>> look, CancellationToken cancellation)
        where T : class
    {
        await using var session = await Session.OpenAsync(database, IsolationLevel.RepeatableRead, cancellation);
        var found = await session.FindAsync<Shown>("SELECT name, kind, brand FROM enter_public(@Organisation)", new { Organisation = organisation });
        return found is null ? null : await look(session, new PublicOrganisation(organisation, found.Name, found.Kind, found.Brand));
    }

    private sealed record Shown(string Name, OrganisationKind Kind, JsonObject Brand);
}
