using System.Collections;
using System.Diagnostics;

namespace PolicyForge.Data.Hosting;

/// <summary>How the programs beside this one are started.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a program to its end, or ends it when nobody waits for it any more.</summary>
    public static async Task<ChildResult> RunAsync(IReadOnlyList<string> command, string folder, CancellationToken cancellation)
    {
        using var process = Process.Start(Describe(command, folder))!;
        using var ending = cancellation.Register(() => process.Kill(entireProcessTree: true));
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new(process.ExitCode, (await output).Trim(), (await error).Trim());
    }

    /// <summary>A start in <paramref name="folder"/>, with nothing of this program's environment that would steer PostgreSQL.</summary>
    public static ProcessStartInfo Describe(IReadOnlyList<string> command, string folder)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => (string)entry.Key))
            if (name.StartsWith("PG", StringComparison.Ordinal) || name.StartsWith("LC_", StringComparison.Ordinal))
                start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        return start;
    }
}

/// <summary>What a program that ended has left.</summary>
internal sealed record ChildResult(int ExitCode, string Output, string Error)
{
    public bool Succeeded => ExitCode == 0;
}
