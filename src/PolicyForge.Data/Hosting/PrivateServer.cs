namespace PolicyForge.Data.Hosting;

/// <summary>
/// A PostgreSQL of the program's own, started from the installed binaries, reached by nobody else. Programs that name the
/// same folder share one server; it stops with the last of them, however that ends. The data stay for the next time.
/// </summary>
public sealed class PrivateServer : IAsyncDisposable
{
    /// <summary>The database that a private server is made for.</summary>
    internal const string Database = "policyforge";

    private readonly ServerFolder _folder;
    private readonly ServerEndpoint _endpoint;
    private readonly IDisposable _use;
    private readonly ServerKeeper _keeper;

    private PrivateServer(ServerFolder folder, ServerEndpoint endpoint, IDisposable use, ServerKeeper keeper)
    {
        _folder = folder;
        _endpoint = endpoint;
        _use = use;
        _keeper = keeper;
    }

    /// <summary>Connects the role that owns the database and migrates it.</summary>
    public string Owner => Connection(Roles.Owner, Database);

    /// <summary>Connects the role that the program works as: it owns nothing and cannot bypass row-level security.</summary>
    public string Application => Connection(Roles.Application, Database);

    internal DatabaseMaker Maker => new(_folder, _endpoint);

    /// <summary>Starts the server in a folder, or joins the one that runs there, and waits until it answers.</summary>
    /// <param name="folder">A folder of its own, made at first use. When the program runs as root it belongs to the account <c>postgres</c>.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="DatabaseUnavailableException">Something is missing or in the way.</exception>
    public static Task<PrivateServer> StartAsync(string folder, CancellationToken cancellation = default) =>
        StartAsync(folder, ServerSettings.Lasting, cancellation);

    /// <summary>Stops the server, unless another program still uses it. Close connections first.</summary>
    public async ValueTask DisposeAsync()
    {
        _use.Dispose();
        await _keeper.DisposeAsync();
    }

    internal static async Task<PrivateServer> StartAsync(string path, ServerSettings settings, CancellationToken cancellation)
    {
        var folder = await ServerFolder.PrepareAsync(path, cancellation);
        using var starting = await FileLock.AcquireAsync(folder.StartLock, cancellation);
        var binaries = await ServerBinaries.FindAsync(folder.DataVersion, cancellation);
        var cluster = new ServerCluster(folder, binaries, settings.Values);
        await cluster.CreateAsync(cancellation);

        var use = FileLock.Share(folder.UseLock);
        var keeper = ServerKeeper.Start(folder, binaries, settings.Discard);
        try
        {
            var endpoint = await cluster.StartAsync(cancellation);
            await new DatabaseMaker(folder, endpoint).EnsureAsync(Database, cancellation);
            return new(folder, endpoint, use, keeper);
        }
        catch
        {
            use.Dispose();
            starting.Dispose();
            await keeper.DisposeAsync();
            throw;
        }
    }

    internal string Connection(string role, string database) => Roles.Connection(_folder, _endpoint, role, database);
}
