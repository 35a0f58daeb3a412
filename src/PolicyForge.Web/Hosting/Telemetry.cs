using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace PolicyForge.Web.Hosting;

/// <summary>Traces and metrics, sent to where OpenTelemetry's standard settings say, and nowhere without them.</summary>
internal static class Telemetry
{
    private static readonly string[] Meters = ["Microsoft.AspNetCore.*", "Npgsql", "System.Runtime"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;
        builder.Services.AddSingleton(_ => OpenTelemetrySdk.Create(Describe));
        builder.Services.AddHostedService<Sender>();
    }

    private static void Describe(IOpenTelemetryBuilder telemetry) => telemetry
        .ConfigureResource(resource => resource.AddService("policyforge"))
        .WithTracing(traces => traces.AddSource("Microsoft.AspNetCore", "Npgsql"))
        .WithMetrics(metrics => metrics.AddMeter(Meters))
        .UseOtlpExporter();

    // Made when the program starts; the container sends what is left when it ends.
    private sealed class Sender(OpenTelemetrySdk telemetry) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(telemetry);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
