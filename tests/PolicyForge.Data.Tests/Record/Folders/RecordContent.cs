using Dapper;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record.Folders;

/// <summary>All rows of a database but its audit, as text and without times, to compare one record with another.</summary>
internal static class RecordContent
{
    public static async Task<IReadOnlyList<string>> OfAsync(DatabaseFixture database)
    {
        await using var connection = await database.Owner.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var tables = await connection.QueryAsync<string>("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('audit', 'audit_heads', 'schema_migrations') ORDER BY tablename");
        var rows = new List<string>();
        foreach (var table in tables)
        {
            // Row-level security is for the owner too; in a transaction that comes to nothing it may be lifted.
            await connection.ExecuteAsync($"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY");
            rows.AddRange(await connection.QueryAsync<string>(
                $"""
                SELECT '{table} ' || (SELECT jsonb_object_agg(e.key, e.value)::text FROM jsonb_each(to_jsonb(t)) e WHERE e.key NOT LIKE '%\_at' AND e.key NOT IN ('since', 'until', 'latest_published'))
                FROM {table} t
                ORDER BY 1
                """));
        }

        return rows;
    }

    public static async Task<long> AuditRowsAsync(DatabaseFixture database)
    {
        await using var connection = await database.Owner.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("ALTER TABLE audit NO FORCE ROW LEVEL SECURITY");
        return await connection.QuerySingleAsync<long>("SELECT count(*) FROM audit");
    }
}
