using System.Diagnostics;

namespace PolicyForge.Benchmarks.Record;

/// <summary>How long an act takes, from one who does it over and over and from many who do it at once.</summary>
/// <param name="Median">Milliseconds of one in two.</param>
/// <param name="Slow">Milliseconds that one in twenty takes longer than.</param>
/// <param name="ASecond">How many are done in a second by many at once.</param>
internal sealed record Latency(double Median, double Slow, double ASecond)
{
    private const int WarmUps = 60;
    private const int Runs = 300;
    private const int Connections = 32;
    private const int RunsAtOnce = 20 * Connections;

    public static async Task<Latency> OfAsync(RecordAct act)
    {
        var (median, slow) = await OneByOneAsync(act);
        return new(median, slow, await ASecondAsync(act, WarmUps + Runs));
    }

    /// <summary>The median and what one in twenty takes longer than, from one who does it over and over.</summary>
    public static async Task<(double Median, double Slow)> OneByOneAsync(RecordAct act)
    {
        for (var run = 0; run < WarmUps; run++)
            await act.Run(run);
        var times = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            await act.Run(WarmUps + run);
            times[run] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return (times[Runs / 2], times[Runs * 19 / 20]);
    }

    private static async Task<double> ASecondAsync(RecordAct act, int first)
    {
        var next = first - 1;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            for (var run = 0; run < RunsAtOnce / Connections; run++)
                await act.Run(Interlocked.Increment(ref next));
        })));
        return RunsAtOnce / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
