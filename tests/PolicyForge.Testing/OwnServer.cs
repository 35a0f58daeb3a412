using PolicyForge.Data.Hosting;
using PolicyForge.Data.Migrations;

namespace PolicyForge.Testing;

/// <summary>A PostgreSQL of one test's own, run as for data that matter, that the test may restart.</summary>
public sealed class OwnServer : IAsyncDisposable
{
    private readonly string _folder;
    private readonly PrivateServer _server;

    private OwnServer(string folder, PrivateServer server)
    {
        _folder = folder;
        _server = server;
    }

    /// <summary>Starts it.</summary>
    public static async Task<OwnServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("policyforge-own-").FullName;
        var server = await PrivateServer.StartAsync(folder);
        await new Migrator(server.Owner, MigrationScript.Embedded).MigrateAsync(CancellationToken.None);
        return new(folder, server);
    }

    /// <summary>A database on it that holds the sample organisations.</summary>
    public SampleFixture Sample() => new(new DatabaseFixture(_server));

    /// <summary>Restarts it.</summary>
    /// <param name="mode">How PostgreSQL stops: <c>fast</c> ends every connection; <c>immediate</c> is as a crash.</param>
    public async Task RestartAsync(string mode)
    {
        var folder = new ServerFolder(_folder);
        var binaries = await ServerBinaries.FindAsync(folder.DataVersion, CancellationToken.None);
        var restarted = await ServerAccount.RunAsync(
            [binaries.PgCtl, "restart", "--pgdata", folder.Data, "--log", folder.Log, "--mode", mode, "--wait", "--silent"], folder.Root, CancellationToken.None);
        if (!restarted.Succeeded)
            throw new InvalidOperationException($"PostgreSQL did not come back: {restarted.Error}");
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
