using Npgsql;

namespace PolicyForge.Data.Tests.Hosting;

public sealed class PrivateServerTests : IDisposable
{
    private readonly ServerHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Data_survive_a_restart()
    {
        await using (var first = await _home.StartAsync())
            await Sql.ExecuteAsync(first.Owner, "CREATE TABLE kept AS SELECT 'Hülm' AS name");
        _home.Postmaster.ShouldBeNull();

        await using var second = await _home.StartAsync();
        (await Sql.ValueAsync<string>(second.Owner, "SELECT name FROM kept")).ShouldBe("Hülm");
    }

    [Fact]
    public async Task The_cluster_does_not_depend_on_the_machine()
    {
        await using var server = await _home.StartAsync();

        (await Sql.ValueAsync<string>(server.Owner, "SHOW server_encoding")).ShouldBe("UTF8");
        (await Sql.ValueAsync<string>(server.Owner, "SHOW data_checksums")).ShouldBe("on");
        (await Sql.ValueAsync<string>(server.Owner, "SHOW timezone")).ShouldBe("UTC");
        (await Sql.ValueAsync<string>(server.Owner, "SELECT datcollate FROM pg_database WHERE datname = 'policyforge'")).ShouldBe("C.UTF-8");
        (await Sql.ValueAsync<string>(server.Owner, "SELECT upper('é')")).ShouldBe("É");
    }

    [Fact]
    public async Task Nothing_listens_beyond_the_socket()
    {
        await using var server = await _home.StartAsync();

        new NpgsqlConnectionStringBuilder(server.Owner).Host.ShouldBe(_home.Path);
        (await Listeners.OfAsync(_home.Postmaster!.Value)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_the_socket_path_is_too_long_nothing_listens_beyond_loopback()
    {
        using var home = new ServerHome(new string('x', 100));
        await using var server = await home.StartAsync();
        await using var second = await home.StartAsync();

        (await Listeners.OfAsync(home.Postmaster!.Value)).ShouldBe(["127.0.0.1"]);
        (await Sql.ValueAsync<int>(second.Application, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_gets_in_without_the_password()
    {
        await using var server = await _home.StartAsync();
        var stranger = new NpgsqlConnectionStringBuilder(server.Owner) { Password = "guess" }.ConnectionString;

        var refused = await Should.ThrowAsync<PostgresException>(Sql.ValueAsync<int>(stranger, "SELECT 1"));
        refused.SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
        File.GetUnixFileMode(Path.Combine(_home.Path, "secret")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(_home.Path).ShouldBe((UnixFileMode)0b111_000_000);
    }

    [Fact]
    public async Task The_last_user_stops_the_server()
    {
        var first = await _home.StartAsync();
        var postmaster = _home.Postmaster;
        var second = await _home.StartAsync();
        _home.Postmaster.ShouldBe(postmaster);

        await first.DisposeAsync();
        (await Sql.ValueAsync<int>(second.Application, "SELECT 1")).ShouldBe(1);

        await second.DisposeAsync();
        _home.Postmaster.ShouldBeNull();
    }

    [Fact]
    public async Task Programs_that_start_at_once_share_one_server()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _home.StartAsync()));

        foreach (var server in servers)
            (await Sql.ValueAsync<int>(server.Application, "SELECT 1")).ShouldBe(1);
        await Task.WhenAll(servers.Select(async server => await server.DisposeAsync()));
        _home.Postmaster.ShouldBeNull();
    }

    [Fact]
    public async Task A_folder_of_other_things_is_left_alone()
    {
        Directory.CreateDirectory(_home.Path);
        await File.WriteAllTextAsync(Path.Combine(_home.Path, "letter.txt"), "Dear parents");

        var refused = await Should.ThrowAsync<DatabaseUnavailableException>(_home.StartAsync());
        refused.Message.ShouldContain("other things");
        File.GetUnixFileMode(_home.Path).ShouldNotBe((UnixFileMode)0b111_000_000);
    }
}
