using Dapper;
using Npgsql;
using PolicyForge.Core.Record;

namespace PolicyForge.Data;

/// <summary>The questions before any scope, answered by functions that see what they need and no more.</summary>
public sealed class PostgresGate(NpgsqlDataSource database) : IRecordGate
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>?> KeyScopesAsync(string organisation, string key, byte[] secretHash, DateTimeOffset now, CancellationToken cancellation) =>
        (await ListAsync<string[]>("SELECT scopes FROM key_of(@Organisation, @Key, @Hash, @Now)", new { Organisation = organisation, Key = key, Hash = secretHash, Now = now }, cancellation)).SingleOrDefault();

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> OrganisationsAsync(CancellationToken cancellation) =>
        ListAsync<string>("SELECT organisation_id FROM all_organisations()", null, cancellation);

    private async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? parameters, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellation))).AsList();
    }
}
