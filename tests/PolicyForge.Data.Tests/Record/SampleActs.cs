using Dapper;
using Npgsql;
using PolicyForge.Data.Hosting;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests.Record;

/// <summary>Changes the record of a sample below its use cases.</summary>
internal static class SampleActs
{
    /// <summary>Runs a statement in an organisation's scope, as the application's role.</summary>
    public static async Task ActAsync(this SampleFixture sample, string home, string actor, string sql, object? parameters = null)
    {
        await using var connection = await sample.Database.Application.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(
            "SELECT enter_scope(@Home, NULL, @Actor, 'api', 'test', gen_random_uuid())",
            new { Home = home, Actor = actor },
            transaction);
        await connection.ExecuteAsync(sql, parameters, transaction);
        await transaction.CommitAsync();
    }

    /// <summary>Runs a statement behind the record's back: as a superuser, with triggers off.</summary>
    public static async Task TamperAsync(this SampleFixture sample, string sql)
    {
        await using var connection = await sample.SuperuserAsync();
        await connection.ExecuteAsync("SET session_replication_role = replica; " + sql);
    }

    /// <summary>A connection that sees everybody's record.</summary>
    public static async Task<NpgsqlConnection> SuperuserAsync(this SampleFixture sample)
    {
        var database = new NpgsqlConnectionStringBuilder(sample.Database.Options.Owner).Database!;
        var connection = new NpgsqlConnection((await DatabaseServer.StartedAsync()).Connection(Roles.Administrator, database));
        await connection.OpenAsync();
        return connection;
    }
}
