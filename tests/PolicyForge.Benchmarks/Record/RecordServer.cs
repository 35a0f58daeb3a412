using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using PolicyForge.Benchmarks.Harness;

namespace PolicyForge.Benchmarks.Record;

/// <summary>The web program, in a process of its own and as anybody runs it, but for what a key may ask in a minute.</summary>
internal sealed class RecordServer : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Process _process;

    private RecordServer(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<RecordServer> StartAsync(SeededDatabase seeded)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        // Its log goes to a file: to read it here would be work that a real server's neighbour does not do.
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$0\" > \"$1\" 2>&1", Repository.WebProgram, Path.Combine(seeded.Folder, "..", "web.log")]);
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["PrivateFolder"] = seeded.Folder;
        start.Environment["Limits__RequestsPerMinute"] = int.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var server = new RecordServer(Process.Start(start)!, address);
        await server.WaitAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task WaitAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var started = Stopwatch.GetTimestamp();
        while (!await IsReadyAsync(client))
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(started) > LongestStart)
                throw new InvalidOperationException("The web program does not start. See web.log below artifacts/bench.");
            await Task.Delay(Pause);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
