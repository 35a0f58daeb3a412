using Dapper;
using Npgsql;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests;

public sealed class DataSourceTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const string Settings = "SELECT current_setting('idle_in_transaction_session_timeout') || ' ' || current_setting('statement_timeout')";

    [Fact]
    public async Task Connections_are_limited_also_when_they_are_used_again()
    {
        for (var use = 1; use <= 2; use++)
        {
            await using var connection = await database.Application.OpenConnectionAsync();
            (await connection.QuerySingleAsync<string>(Settings)).ShouldBe("2min 5min");
            await connection.ExecuteAsync("SET statement_timeout = 0");
        }
    }

    [Fact]
    public async Task A_node_that_hangs_gives_up_what_it_locked()
    {
        await using var hasty = DataSources.Create(With("-c idle_in_transaction_session_timeout=300ms"));
        await using var hanging = await hasty.OpenConnectionAsync();
        await using var transaction = await hanging.BeginTransactionAsync();
        await hanging.ExecuteAsync("SELECT pg_advisory_xact_lock(42)", transaction: transaction);

        await using var other = await database.Application.OpenConnectionAsync();
        await other.ExecuteAsync("SELECT pg_advisory_xact_lock(42)");

        await Should.ThrowAsync<NpgsqlException>(() => hanging.ExecuteAsync("SELECT 1", transaction: transaction));
    }

    [Fact]
    public async Task A_statement_that_nobody_waits_for_ends_by_itself()
    {
        await using var hasty = DataSources.Create(With("-c statement_timeout=300ms"));
        await using var connection = await hasty.OpenConnectionAsync();

        (await Should.ThrowAsync<PostgresException>(() => connection.ExecuteAsync("SELECT pg_sleep(30)"))).SqlState.ShouldBe(PostgresErrorCodes.QueryCanceled);
    }

    [Theory]
    [InlineData("", 50)]
    [InlineData(";Max Auto Prepare=0", 0)]
    [InlineData(";MaxAutoPrepare=7", 7)]
    public async Task As_many_statements_are_kept_prepared_as_the_connection_string_says(string said, int kept)
    {
        await using var source = DataSources.Create("Host=localhost" + said);

        new NpgsqlConnectionStringBuilder(source.ConnectionString).MaxAutoPrepare.ShouldBe(kept);
    }

    private string With(string options) => new NpgsqlConnectionStringBuilder(database.Options.Application) { Options = options }.ConnectionString;
}
