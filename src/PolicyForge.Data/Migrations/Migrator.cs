using Dapper;
using Npgsql;

namespace PolicyForge.Data.Migrations;

/// <summary>Brings a database up to the program, as its owner. Any number of nodes may do so at the same time.</summary>
internal sealed class Migrator(string owner, IReadOnlyList<MigrationScript> scripts)
{
    // Any number that no other lock of this database uses.
    private const long LockKey = 0x506F6C466F7267;

    /// <summary>Applies what is missing.</summary>
    /// <returns>The scripts that were applied now.</returns>
    /// <exception cref="MigrationException">A script fails, or does not fit what was applied before.</exception>
    public async Task<IReadOnlyList<MigrationScript>> MigrateAsync(CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(ForMigrating(owner));
        await connection.OpenAsync(cancellation);
        await connection.ExecuteAsync(new CommandDefinition("SELECT pg_advisory_lock(@LockKey)", new { LockKey }, cancellationToken: cancellation));

        var missing = MigrationPlan.Of(scripts, await AppliedAsync(connection, cancellation));
        foreach (var script in missing)
            await ApplyAsync(connection, script, cancellation);
        return missing;
    }

    // The lock goes with the connection, so that must really close; another node's long migration is waited for.
    private static string ForMigrating(string owner) =>
        new NpgsqlConnectionStringBuilder(owner) { Pooling = false, CommandTimeout = 0 }.ConnectionString;

    private static async Task<IReadOnlyList<AppliedMigration>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var applied = await connection.QueryAsync<AppliedMigration>(new CommandDefinition(
            """
            CREATE TABLE IF NOT EXISTS schema_migrations (
                number integer PRIMARY KEY,
                name text NOT NULL,
                sha256 text NOT NULL,
                applied_at timestamptz NOT NULL DEFAULT now()
            );

            SELECT
                number,
                name,
                sha256
            FROM schema_migrations
            ORDER BY number
            """,
            cancellationToken: cancellation));
        return applied.AsList();
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, MigrationScript script, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        try
        {
            await connection.ExecuteAsync(new CommandDefinition(script.Sql, transaction: transaction, cancellationToken: cancellation));
        }
        catch (PostgresException failure)
        {
            throw new MigrationException(script.FileName, $"fails: {failure.MessageText}", failure);
        }
        await RecordAsync(connection, script, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static Task<int> RecordAsync(NpgsqlConnection connection, MigrationScript script, CancellationToken cancellation) =>
        connection.ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO schema_migrations (number, name, sha256)
            VALUES (@Number, @Name, @Sha256)
            """,
            new { script.Number, script.Name, script.Sha256 },
            cancellationToken: cancellation));
}
