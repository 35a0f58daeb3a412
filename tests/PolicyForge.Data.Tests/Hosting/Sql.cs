using Dapper;
using Npgsql;

namespace PolicyForge.Data.Tests.Hosting;

/// <summary>One statement on a connection of its own.</summary>
internal static class Sql
{
    public static async Task<T> ValueAsync<T>(string connectionString, string sql)
    {
        await using var connection = Connect(connectionString);
        return await connection.QuerySingleAsync<T>(sql);
    }

    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = Connect(connectionString);
        await connection.ExecuteAsync(sql);
    }

    private static NpgsqlConnection Connect(string connectionString) =>
        new(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
}
