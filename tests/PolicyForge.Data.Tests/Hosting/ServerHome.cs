using System.Globalization;
using PolicyForge.Data.Hosting;

namespace PolicyForge.Data.Tests.Hosting;

/// <summary>A folder for private servers of one test; gone after the test.</summary>
internal sealed class ServerHome : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("policyforge-").FullName;

    public ServerHome(string name = "server")
    {
        File.SetUnixFileMode(_root, (UnixFileMode)0b111_101_101);
        Path = System.IO.Path.Combine(_root, name);
    }

    public string Path { get; }

    public int? Postmaster =>
        File.Exists(Note) ? int.Parse(File.ReadLines(Note).First(), CultureInfo.InvariantCulture) : null;

    public string Note => System.IO.Path.Combine(Path, "data", "postmaster.pid");

    public Task<PrivateServer> StartAsync() => PrivateServer.StartAsync(Path);

    /// <summary>Waits until no server runs in the folder.</summary>
    public async Task ShouldStopAsync()
    {
        for (var patience = 100; Postmaster is not null && patience > 0; patience--)
            await Task.Delay(100);
        Postmaster.ShouldBeNull();
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
