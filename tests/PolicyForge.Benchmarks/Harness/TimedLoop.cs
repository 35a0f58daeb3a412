using System.Diagnostics;

namespace PolicyForge.Benchmarks.Harness;

/// <summary>
/// Runs an action over and over, the way every contender is measured: in processor time, which on one core is the time
/// that passes, less what other programs take of it.
/// </summary>
internal static class TimedLoop
{
    /// <summary>The mean milliseconds of one run of <paramref name="action"/> over at least <paramref name="duration"/>.</summary>
    /// <param name="action">What is measured.</param>
    /// <param name="duration">For how long it is repeated.</param>
    /// <param name="batch">How many runs go between two looks at the clock: more than one for what takes microseconds.</param>
    public static double Milliseconds(Action action, TimeSpan duration, int batch = 1)
    {
        var start = Stopwatch.GetTimestamp();
        var used = Environment.CpuUsage.TotalTime;
        var runs = 0L;
        do
        {
            for (var run = 0; run < batch; run++)
                action();
            runs += batch;
        }
        while (Stopwatch.GetElapsedTime(start) < duration);

        return (Environment.CpuUsage.TotalTime - used).TotalMilliseconds / runs;
    }
}
