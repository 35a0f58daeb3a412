using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyForge.Core.Files;
using PolicyForge.Core.Record;
using PolicyForge.Data;
using PolicyForge.Testing;

namespace PolicyForge.Jobs.Tests;

/// <summary>A node with nothing but the database in common with others; its timers fire every second, those of days every other.</summary>
internal sealed class Node(IHost host) : IAsyncDisposable
{
    public static async Task<Node> StartAsync(DatabaseFixture database, string mail)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Mail:Folder"] = mail,
            ["Timers:Reminders"] = "0/2 * * * * ?",
            ["Timers:Digest"] = "0/2 * * * * ?",
            ["Timers:OutboxSeconds"] = "1",
            ["Timers:JobsSeconds"] = "1",
            ["Timers:RepeatsSeconds"] = "1",
        });
        // As an instance: it outlives the node.
        builder.Services.AddSingleton(database.Application);
        builder.Services.AddSingleton<PostgresRecord>();
        builder.Services.AddSingleton(new RecordWorkspace(new ContentCache(64)));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddJobs(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync();
        return new Node(host);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
