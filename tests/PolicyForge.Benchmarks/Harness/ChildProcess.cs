using System.Diagnostics;

namespace PolicyForge.Benchmarks.Harness;

/// <summary>What another program printed and used.</summary>
/// <param name="Output">Its standard output.</param>
/// <param name="Elapsed">From before it was started until it had ended.</param>
/// <param name="PeakMemory">The most bytes it held in memory at one time.</param>
internal sealed record ChildProcess(string Output, TimeSpan Elapsed, long PeakMemory)
{
    // The system keeps the peak itself; looking often only makes sure of a look near the end.
    private const int MillisecondsBetweenLooks = 5;

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It said that it failed.</exception>
    public static ChildProcess Run(string program, params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var peak = PeakUntilExit(process);
        var elapsed = Stopwatch.GetElapsedTime(start);

        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.Result}{output.Result}");

        return new ChildProcess(output.Result, elapsed, peak);
    }

    /// <summary>Runs a program on one core, the last: the first is the busiest with the system's own work.</summary>
    public static ChildProcess RunOnOneCore(string program, params string[] arguments) =>
        Run("taskset", ["-c", $"{Environment.ProcessorCount - 1}", program, .. arguments]);

    private static long PeakUntilExit(Process process)
    {
        var peak = 0L;
        do
            peak = Math.Max(peak, PeakSoFar(process));
        while (!process.WaitForExit(MillisecondsBetweenLooks));

        return peak;
    }

    private static long PeakSoFar(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It has ended since the last look.
            return 0;
        }
    }
}
