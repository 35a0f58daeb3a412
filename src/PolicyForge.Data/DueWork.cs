using Dapper;
using Npgsql;
using PolicyForge.Core.Record.Working;

namespace PolicyForge.Data;

/// <summary>Asks the gate of the database where there is work to do.</summary>
public sealed class DueWork(NpgsqlDataSource database) : IDueWork
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> OrganisationsAsync(CancellationToken cancellation) =>
        ListAsync<string>("SELECT organisation_id FROM all_organisations()", null, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> AuditedOrganisationsAsync(CancellationToken cancellation) =>
        ListAsync<string>("SELECT organisation_id FROM audited_organisations()", null, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> OrganisationsWithReviewsAsync(DateOnly until, CancellationToken cancellation) =>
        ListAsync<string>("SELECT organisation_id FROM organisations_with_reviews(@Until)", new { Until = until }, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> OrganisationsWithWaitingMailAsync(DateTimeOffset now, CancellationToken cancellation) =>
        ListAsync<string>("SELECT organisation_id FROM organisations_with_waiting_mail(@Now)", new { Now = now }, cancellation);

    /// <inheritdoc/>
    public async Task<long> ForgetRepeatsAsync(DateTimeOffset before, CancellationToken cancellation) =>
        (await ListAsync<long>("SELECT forget_repeats(@Before)", new { Before = before }, cancellation))[0];

    /// <inheritdoc/>
    public Task<IReadOnlyList<UnfinishedJob>> UnfinishedJobsAsync(DateTimeOffset now, CancellationToken cancellation) =>
        ListAsync<UnfinishedJob>(
            """
            SELECT
                organisation_id,
                job_id,
                kind
            FROM unfinished_jobs(@Now)
            """,
            new { Now = now },
            cancellation);

    private async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? parameters, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellation))).AsList();
    }
}
