using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace PolicyForge.Web.Tests;

/// <summary>Stands between a program and its database, and can be cut.</summary>
internal sealed class Relay : IDisposable
{
    private readonly NpgsqlConnectionStringBuilder _database;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<Socket> _sockets = [];
    private volatile bool _isCut;

    public Relay(string connection)
    {
        _database = new(connection);
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Connects through it.</summary>
    public string Connection => new NpgsqlConnectionStringBuilder(_database.ConnectionString)
    {
        Host = "127.0.0.1",
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
    }.ConnectionString;

    /// <summary>Ends every connection, and each new one as it comes.</summary>
    public void Cut()
    {
        _isCut = true;
        lock (_sockets)
        {
            _sockets.ForEach(socket => socket.Dispose());
            _sockets.Clear();
        }
    }

    /// <summary>Lets connections through again.</summary>
    public void Mend() => _isCut = false;

    public void Dispose()
    {
        Cut();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var near = await _listener.AcceptSocketAsync();
            if (_isCut)
                near.Dispose();
            else
                await JoinAsync(near);
        }
    }

    private async Task JoinAsync(Socket near)
    {
        var isFile = Path.IsPathRooted(_database.Host);
        var far = isFile ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        await far.ConnectAsync(isFile ? new UnixDomainSocketEndPoint($"{_database.Host}/.s.PGSQL.{_database.Port}") : new DnsEndPoint(_database.Host!, _database.Port));
        lock (_sockets)
            _sockets.AddRange([near, far]);
        _ = CopyAsync(near, far);
        _ = CopyAsync(far, near);
    }

    private static async Task CopyAsync(Socket from, Socket to)
    {
        await using var source = new NetworkStream(from, ownsSocket: true);
        await using var target = new NetworkStream(to, ownsSocket: true);
        await source.CopyToAsync(target);
    }
}
