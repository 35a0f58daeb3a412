using Dapper;
using Npgsql;
using PolicyForge.Core.Record;

namespace PolicyForge.Data;

/// <summary>Tells who comes in, by functions of the database that see what they need and no more.</summary>
public sealed class PostgresGate(NpgsqlDataSource database) : IRecordGate
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>?> KeyScopesAsync(string organisation, string key, byte[] secretHash, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<string[]>(new CommandDefinition(
            "SELECT scopes FROM key_of(@Organisation, @Key, @SecretHash, @Now)",
            new { Organisation = organisation, Key = key, SecretHash = secretHash, Now = now },
            cancellationToken: cancellation));
    }
}
