using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using PolicyForge.Data;

namespace PolicyForge.Web.Tests.Nodes;

/// <summary>The program as its users run it: a process of its own, on a port of its own, that looks for jobs every second.</summary>
internal sealed partial class WebNode : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;
    private readonly Uri _address;

    private WebNode(Process process, string folder, Uri address)
    {
        _process = process;
        _folder = folder;
        _address = address;
    }

    /// <summary>Starts one and waits until it listens.</summary>
    public static async Task<WebNode> StartAsync(DatabaseOptions database, params (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("policyforge-node-").FullName;
        var process = Process.Start(Describe(folder, database, settings))!;
        return new(process, folder, await AddressAsync(process.StandardOutput));
    }

    /// <summary>Starts one that refuses to, and tells what it says and how it exits.</summary>
    public static async Task<(string Error, int Exit)> RefuseAsync(DatabaseOptions database, params (string Name, string Value)[] settings)
    {
        var start = Describe(Path.GetTempPath(), database, settings);
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (error, process.ExitCode);
    }

    /// <summary>A client with a key.</summary>
    public HttpClient Client(string key)
    {
        var client = new HttpClient { BaseAddress = _address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static ProcessStartInfo Describe(string folder, DatabaseOptions database, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        (string Name, string Value)[] usual =
        [
            ("ASPNETCORE_URLS", "http://127.0.0.1:0"),
            ("ConnectionStrings__Owner", database.Owner!),
            ("ConnectionStrings__Application", database.Application!),
            ("Limits__RequestsPerMinute", "100000"),
            ("Timers__JobsSeconds", "1"),
        ];
        foreach (var (name, value) in usual.Concat(settings))
            start.Environment[name] = value;
        return start;
    }

    private static async Task<Uri> AddressAsync(StreamReader log)
    {
        while (await log.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                // Read on, so that the program never waits for somebody to read its log.
                _ = log.ReadToEndAsync();
                return new Uri(match.Value);
            }
        }
        throw new InvalidOperationException("The program ended before it listened.");
    }

    [GeneratedRegex(@"(?<=Now listening on: )http://[0-9.:]+")]
    private static partial Regex Listening();
}
