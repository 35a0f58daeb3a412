using System.Net;
using System.Net.Http.Json;
using PolicyForge.Testing;
using PolicyForge.Web.Tests.Nodes;

namespace PolicyForge.Web.Tests.Hosting;

public sealed class TelemetryTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    // Of a request, what only its sender and the program should know; and what would tell who sent it, or where to.
    private static readonly string[] Secrets =
    [
        "ada.lovelace", "Lovelace", "oak-school", "secret-place", "some-feed", "secret-feed", "Zebra-of-Ada", "Bearer",
        "url.path", "url.query", "url.full", "http.target", "user_agent", "client.address", "client_ip", "peer",
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Traces_and_metrics_arrive_and_hold_nothing_that_is_somebodys()
    {
        await using var collector = await Collector.StartAsync();
        await using var node = await WebNode.StartAsync(
            sample.Database.Options,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "500"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "500"));
        using var client = node.Client(await sample.KeyAsync("oak-school", []));
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Zebra-of-Ada/1.0");

        await (await client.PostAsJsonAsync("/api/v1/organisations/oak-school/members", new { email = "ada.lovelace@example.org", name = "Ada Lovelace", role = "reader" })).ShouldBeAsync(HttpStatusCode.Created);
        await (await client.GetAsync("/api/v1/organisations/oak-school/members?after=secret-place&limit=5")).ShouldBeAsync(HttpStatusCode.BadRequest);
        await (await client.GetAsync("/api/v1/organisations/oak-school/feeds/some-feed/secret-feed.ics")).ShouldBeAsync(HttpStatusCode.NotFound);
        await ArrivedAsync(collector);

        var sent = collector.Arrived("traces") + collector.Arrived("metrics");
        foreach (var secret in Secrets)
            sent.Contains(secret, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{secret} in {sent}");
    }

    // Requests and statements of the database, by route and by text, and what is counted of them.
    private static async Task ArrivedAsync(Collector collector)
    {
        using var patience = new CancellationTokenSource(Patience);
        string[] traced = ["policyforge", "/api/v1/organisations/{organisation}/members", "INSERT INTO memberships"];
        string[] measured = ["http.server.request.duration", "/api/v1/organisations/{organisation}/members", "db.client"];
        while (!traced.All(collector.Arrived("traces").Contains) || !measured.All(collector.Arrived("metrics").Contains))
        {
            if (patience.IsCancellationRequested)
                throw new TimeoutException($"Traces: {collector.Arrived("traces")}\nMetrics: {collector.Arrived("metrics")}");
            await Task.Delay(100);
        }
    }
}
