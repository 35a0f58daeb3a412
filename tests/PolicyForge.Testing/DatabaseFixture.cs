using Npgsql;
using PolicyForge.Data;
using PolicyForge.Data.Hosting;
using Xunit;

namespace PolicyForge.Testing;

/// <summary>A migrated database of a test class's own, dropped when the class is done.</summary>
public sealed class DatabaseFixture : IAsyncLifetime
{
    private readonly string _name = $"test_{Guid.NewGuid():N}";
    private readonly Func<Task<PrivateServer>> _start;
    private PrivateServer _server = null!;

    public DatabaseFixture() => _start = DatabaseServer.StartedAsync;

    internal DatabaseFixture(PrivateServer server) => _start = () => Task.FromResult(server);

    /// <summary>Connections of the role that owns the database.</summary>
    public NpgsqlDataSource Owner { get; private set; } = null!;

    /// <summary>Connections of the application's role, as the stores get them.</summary>
    public NpgsqlDataSource Application { get; private set; } = null!;

    /// <summary>For a program, or a node of it, that opens the database itself.</summary>
    public DatabaseOptions Options { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _server = await _start();
        await _server.Maker.CopyAsync(DatabaseServer.Template, _name, CancellationToken.None);
        Options = new(_server.Connection(Roles.Owner, _name), _server.Connection(Roles.Application, _name));
        Owner = DataSources.Create(Options.Owner!);
        Application = DataSources.Create(Options.Application!);
    }

    public async Task DisposeAsync()
    {
        await Application.DisposeAsync();
        await Owner.DisposeAsync();
        await _server.Maker.DropAsync(_name, CancellationToken.None);
    }
}
