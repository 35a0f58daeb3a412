using System.Diagnostics;
using PolicyForge.Data.Hosting;

namespace PolicyForge.Data.Tests.Hosting;

/// <summary><see cref="Program"/>, running beside the tests in a process group of its own, as a shell would start it.</summary>
internal sealed class ServerProgram(Process process) : IDisposable
{
    public StreamReader Output => process.StandardOutput;

    public static async Task<ServerProgram> StartAsync(ServerHome home)
    {
        var program = new ServerProgram(Process.Start(ChildProcess.Describe(
            ["setsid", "dotnet", typeof(Program).Assembly.Location, home.Path], "/"))!);
        (await program.Output.ReadLineAsync()).ShouldBe("ready", await program.ComplaintAsync());
        return program;
    }

    public async Task SendAsync(string signal, bool toGroup = false)
    {
        (await ChildProcess.RunAsync(["kill", $"-{signal}", "--", toGroup ? $"-{process.Id}" : $"{process.Id}"], "/", default)).Succeeded.ShouldBeTrue();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private async Task<string> ComplaintAsync() => process.HasExited ? await process.StandardError.ReadToEndAsync() : "";
}
