namespace PolicyForge.Web.Hosting;

/// <summary>What those who run the service see and set: address, limits, logs, health, telemetry.</summary>
internal static class Operations
{
    private const string DefaultAddress = "http://localhost:5080";

    public static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<Limits>(builder.Configuration.GetSection(nameof(Limits)));
        builder.AddListener();
        builder.AddLogs();
        builder.AddTelemetry();
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
        builder.AddKeyProtection();
    }

    private static void AddListener(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(DefaultAddress);
        var limits = builder.Configuration.GetSection(nameof(Limits)).Get<Limits>() ?? new Limits();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = limits.RequestBytes;
        });
    }

    private static void AddLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        // The frameworks' own lines hold whole addresses; the request log says what may be said of a request.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // What fails is logged where it becomes a problem or a page, without what users wrote.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
        builder.Logging.AddJsonConsole(console =>
        {
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
    }
}
