using Dapper;
using PolicyForge.Data.Tests.Hosting;
using PolicyForge.Testing;

namespace PolicyForge.Data.Tests;

public sealed class RecordDatabaseTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Without_connection_strings_a_private_server_runs_as_long_as_the_database_is_open()
    {
        using var home = new ServerHome();
        await using (var database = await RecordDatabase.OpenAsync(new(null, null, home.Path)))
            (await RoleAsync(database)).ShouldBe("policyforge_app");
        home.Postmaster.ShouldBeNull();
    }

    [Fact]
    public async Task With_connection_strings_the_named_server_is_used()
    {
        await using var database = await RecordDatabase.OpenAsync(fixture.Options);

        (await RoleAsync(database)).ShouldBe("policyforge_app");
    }

    [Fact]
    public Task One_connection_string_is_not_enough() =>
        ShouldRefuseAsync(fixture.Options with { Owner = null }, "two connection strings");

    [Fact]
    public Task The_owner_may_not_serve_as_the_application() =>
        ShouldRefuseAsync(fixture.Options with { Application = fixture.Options.Owner }, "'policyforge_owner'");

    [Fact]
    public Task A_server_that_is_not_there_is_said_so() =>
        ShouldRefuseAsync(fixture.Options with { Owner = "Host=127.0.0.1;Port=1;Username=nobody" }, "does not answer");

    [Fact]
    public Task A_server_that_does_not_take_the_connections_settings_is_said_so() =>
        ShouldRefuseAsync(fixture.Options with { Application = $"{fixture.Options.Application};Options=-c colour=red" }, "colour");

    [Theory]
    [InlineData("no pairs")]
    [InlineData("Host=127.0.0.1;Colour=red")]
    [InlineData("Host=127.0.0.1;Port=many")]
    public Task A_connection_string_that_nobody_can_read_is_named(string unreadable) =>
        ShouldRefuseAsync(fixture.Options with { Application = unreadable }, "ConnectionStrings__Application cannot be read");

    private static async Task ShouldRefuseAsync(DatabaseOptions options, string message) =>
        (await Should.ThrowAsync<DatabaseUnavailableException>(RecordDatabase.OpenAsync(options))).Message.ShouldContain(message);

    private static async Task<string?> RoleAsync(RecordDatabase database)
    {
        await using var connection = await database.Application.OpenConnectionAsync();
        return await connection.QuerySingleAsync<string>("SELECT current_user");
    }
}
