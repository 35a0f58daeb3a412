using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PolicyForge.Data.Hosting;

/// <summary>Where a private server is reached: a socket in its folder, or loopback where the socket's path would be too long.</summary>
internal sealed record ServerEndpoint(string Host, int Port)
{
    private const string Loopback = "127.0.0.1";
    private const int SocketPort = 5432;
    private const int LongestSocketPath = 100;

    /// <summary>The server's settings that make it listen there and nowhere else.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["listen_addresses"] = Host == Loopback ? Loopback : "",
        // Relative to the data, so that no path needs quoting and the folder may be moved.
        ["unix_socket_directories"] = Host == Loopback ? "" : "..",
        ["unix_socket_permissions"] = "0700",
        ["port"] = $"{Port}",
    };

    /// <summary>Where a new server is to listen.</summary>
    public static ServerEndpoint For(ServerFolder folder) => At(folder, TakesSocket(folder) ? SocketPort : FreePort());

    /// <summary>Where a server that has chosen its port listens.</summary>
    public static ServerEndpoint At(ServerFolder folder, int port) => new(TakesSocket(folder) ? folder.Root : Loopback, port);

    // A comma or colon in a host means something else to Npgsql.
    private static bool TakesSocket(ServerFolder folder) =>
        Encoding.UTF8.GetByteCount($"{folder.Root}/.s.PGSQL.{SocketPort}") <= LongestSocketPath && !folder.Root.AsSpan().ContainsAny(',', ':');

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
