using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PolicyForge.Web.Tests.Hosting;

/// <summary>Takes what OpenTelemetry sends over HTTP, and keeps it as the bytes that it is.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _arrived = new();
    private readonly WebApplication _server;

    private Collector(WebApplication server) => _server = server;

    /// <summary>Where it listens.</summary>
    public string Address => _server.Urls.Single();

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector._server.MapPost("/v1/{signal}", collector.TakeAsync);
        await collector._server.StartAsync();
        return collector;
    }

    /// <summary>All that arrived of a signal, as one text: what protobuf writes as text stands in it letter by letter.</summary>
    public string Arrived(string signal) => _arrived.TryGetValue(signal, out var bodies) ? string.Concat(bodies) : "";

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task TakeAsync(string signal, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        _arrived.GetOrAdd(signal, _ => []).Enqueue(Encoding.Latin1.GetString(body.ToArray()));
    }
}
