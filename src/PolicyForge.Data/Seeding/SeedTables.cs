using Dapper;
using Npgsql;

namespace PolicyForge.Data.Seeding;

/// <summary>Looks at what a seeded database holds.</summary>
public sealed class SeedTables(NpgsqlDataSource database)
{
    /// <summary>The ids of all organisations.</summary>
    public async Task<IReadOnlySet<string>> OrganisationsAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var ids = await connection.QueryAsync<string>(new CommandDefinition("SELECT o.organisation_id FROM all_organisations() o", cancellationToken: cancellation));
        return ids.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>How many bytes each table takes with its indexes and long values,.</summary>
    public async Task<IReadOnlyList<TableSize>> SizesAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var sizes = await connection.QueryAsync<TableSize>(new CommandDefinition(
            """
            SELECT
                c.relname::text AS name,
                pg_total_relation_size(c.oid) AS bytes
            FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace
              AND c.relkind = 'r'
            ORDER BY bytes DESC, name
            """,
            cancellationToken: cancellation));
        return sizes.AsList();
    }

    /// <summary>How many bytes the database takes.</summary>
    public async Task<long> DatabaseSizeAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition("SELECT pg_database_size(current_database())", cancellationToken: cancellation));
    }
}

/// <summary>How large a table is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">With its indexes and long values.</param>
public sealed record TableSize(string Name, long Bytes);
