using Npgsql;
using PolicyForge.Data.Hosting;
using PolicyForge.Data.Migrations;

namespace PolicyForge.Data;

/// <summary>The database with everybody's record, migrated and ready to use.</summary>
public sealed class RecordDatabase : IAsyncDisposable
{
    private readonly PrivateServer? _server;

    private RecordDatabase(NpgsqlDataSource application, PrivateServer? server)
    {
        Application = application;
        _server = server;
    }

    /// <summary>Connections of the application's role.</summary>
    public NpgsqlDataSource Application { get; }

    /// <summary>Opens the named database, or starts a private one, and brings it up to the program.</summary>
    /// <exception cref="DatabaseUnavailableException">There is no database to open.</exception>
    /// <exception cref="MigrationException">The database does not fit the program.</exception>
    public static async Task<RecordDatabase> OpenAsync(DatabaseOptions options, CancellationToken cancellation = default)
    {
        if (options is { Owner: { } owner, Application: { } application })
            return await OpenAsync(owner, application, server: null, cancellation);
        if (options.Owner is not null || options.Application is not null)
            throw new DatabaseUnavailableException("A server of your own needs two connection strings: the owner's, which migrates, and the application's. Only one is given.");
        return await OpenPrivateAsync(options.PrivateFolder, cancellation);
    }

    /// <summary>Closes the connections, then stops a private server.</summary>
    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private static async Task<RecordDatabase> OpenPrivateAsync(string folder, CancellationToken cancellation)
    {
        var server = await PrivateServer.StartAsync(folder, cancellation);
        try
        {
            return await OpenAsync(server.Owner, server.Application, server, cancellation);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private static async Task<RecordDatabase> OpenAsync(string owner, string application, PrivateServer? server, CancellationToken cancellation)
    {
        RefuseUnreadable(owner, nameof(DatabaseOptions.Owner));
        RefuseUnreadable(application, nameof(DatabaseOptions.Application));
        try
        {
            await new Migrator(owner, MigrationScript.Embedded).MigrateAsync(cancellation);
            return new(await ConnectAsync(application, cancellation), server);
        }
        catch (NpgsqlException refused)
        {
            throw new DatabaseUnavailableException($"The database does not answer as it should: {refused.Message}", refused);
        }
    }

    private static async Task<NpgsqlDataSource> ConnectAsync(string application, CancellationToken cancellation)
    {
        var connections = DataSources.Create(application);
        try
        {
            await ApplicationRole.RefuseTooMuchPowerAsync(connections, cancellation);
            return connections;
        }
        catch
        {
            await connections.DisposeAsync();
            throw;
        }
    }

    private static void RefuseUnreadable(string connection, string name)
    {
        try
        {
            _ = new NpgsqlConnectionStringBuilder(connection);
        }
        catch (ArgumentException unreadable)
        {
            throw new DatabaseUnavailableException($"The connection string ConnectionStrings__{name} cannot be read: {unreadable.Message}", unreadable);
        }
    }
}
