using System.Diagnostics;
using PolicyForge.Core.Record.Working;
using PolicyForge.Data.Hosting;

namespace PolicyForge.Data.Tests.Record.Working;

/// <summary>A node that works at all jobs there are, as a process of its own.</summary>
internal sealed class JobNode(Process process) : IDisposable
{
    /// <summary>How long a dead node keeps a job from the others.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(2);

    /// <summary>Starts one beside the tests.</summary>
    public static async Task<JobNode> StartAsync(string application)
    {
        var node = new JobNode(Process.Start(ChildProcess.Describe(["dotnet", typeof(Program).Assembly.Location, "node", application], "/"))!);
        (await node.Output.ReadLineAsync()).ShouldBe("ready");
        return node;
    }

    public StreamReader Output => process.StandardOutput;

    /// <summary>What it is: works until it is killed, and says each job that it was at.</summary>
    public static async Task RunAsync(string application)
    {
        await using var database = DataSources.Create(application);
        var run = new RunJob(new PostgresRecord(database), [new NotingWork(TimeSpan.FromMilliseconds(5))], TimeProvider.System, Lease);
        Console.WriteLine("ready");
        while (true)
        {
            foreach (var job in await new DueWork(database).UnfinishedJobsAsync(DateTimeOffset.UtcNow, default))
            {
                if (await run.RunAsync(job, default))
                    Console.WriteLine(job.JobId);
            }
            await Task.Delay(100);
        }
    }

    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
