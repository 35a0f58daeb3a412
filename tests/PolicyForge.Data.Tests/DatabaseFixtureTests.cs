using Dapper;
using Npgsql;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests;

public sealed class DatabaseFixtureTests
{
    [Fact]
    public async Task Each_database_is_migrated_its_own_and_gone_afterwards()
    {
        var one = await MadeAsync();
        var other = await MadeAsync();
        await ExecuteAsync(one, "CREATE TABLE own (one integer)");
        await ExecuteAsync(other, "CREATE TABLE own (one integer); SELECT number FROM schema_migrations");

        await one.DisposeAsync();
        (await Should.ThrowAsync<PostgresException>(() => ConnectAsync(one.Options.Owner!))).SqlState.ShouldBe(PostgresErrorCodes.InvalidCatalogName);
        await other.DisposeAsync();
    }

    private static async Task<DatabaseFixture> MadeAsync()
    {
        var made = new DatabaseFixture();
        await made.InitializeAsync();
        return made;
    }

    private static async Task ExecuteAsync(DatabaseFixture database, string sql)
    {
        await using var connection = await database.Owner.OpenConnectionAsync();
        await connection.ExecuteAsync(sql);
    }

    private static async Task ConnectAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
    }
}
