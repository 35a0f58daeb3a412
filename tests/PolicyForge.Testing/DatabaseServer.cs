using PolicyForge.Data.Hosting;
using PolicyForge.Data.Migrations;

namespace PolicyForge.Testing;

/// <summary>
/// One private server for all tests of a process, started when the first asks for it. Its keeper stops and deletes it when
/// the process ends.
/// </summary>
public static class DatabaseServer
{
    /// <summary>The migrated database that those of the tests are copies of.</summary>
    internal const string Template = PrivateServer.Database;

    private static readonly Lazy<Task<PrivateServer>> Started = new(StartAsync);

    /// <summary>The server, with <see cref="PrivateServer"/>'s own database migrated. Nobody may stay connected to that.</summary>
    public static Task<PrivateServer> StartedAsync() => Started.Value;

    private static async Task<PrivateServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("policyforge-tests-").FullName;
        var server = await PrivateServer.StartAsync(folder, ServerSettings.Throwaway, CancellationToken.None);
        await new Migrator(server.Owner, MigrationScript.Embedded).MigrateAsync(CancellationToken.None);
        return server;
    }
}
