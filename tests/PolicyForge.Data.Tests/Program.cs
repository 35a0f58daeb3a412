using System.Runtime.InteropServices;
using PolicyForge.Data.Hosting;
using PolicyForge.Data.Tests.Hosting;

namespace PolicyForge.Data.Tests;

/// <summary>A program that uses a private server until the console interrupts it, for tests to end in many ways.</summary>
internal static class Program
{
    public static async Task Main(string[] args)
    {
        var interrupted = new TaskCompletionSource();
        using var handler = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            interrupted.SetResult();
        });
        await using var server = await PrivateServer.StartAsync(args[0]);
        Console.WriteLine("ready");
        await interrupted.Task;
        await Task.Delay(TimeSpan.FromSeconds(1));
        Console.WriteLine(await Sql.ValueAsync<int>(server.Application, "SELECT 42"));
    }
}
