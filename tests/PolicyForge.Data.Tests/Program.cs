using System.Runtime.InteropServices;
using PolicyForge.Data.Hosting;
using PolicyForge.Data.Tests.Hosting;
using PolicyForge.Data.Tests.Record.Working;

namespace PolicyForge.Data.Tests;

/// <summary>A program for tests to end in many ways: a node that works at jobs, or one that uses a private server until the console interrupts it.</summary>
internal static class Program
{
    public static Task Main(string[] args) => args is ["node", var application] ? JobNode.RunAsync(application) : ServeAsync(args[0]);

    private static async Task ServeAsync(string folder)
    {
        var interrupted = new TaskCompletionSource();
        using var handler = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            interrupted.SetResult();
        });
        await using var server = await PrivateServer.StartAsync(folder);
        Console.WriteLine("ready");
        await interrupted.Task;
        await Task.Delay(TimeSpan.FromSeconds(1));
        Console.WriteLine(await Sql.ValueAsync<int>(server.Application, "SELECT 42"));
    }
}
