using System.Globalization;
using PolicyForge.Benchmarks.Harness;
using PolicyForge.Core.Record.Seeding;

namespace PolicyForge.Benchmarks.Record;

/// <summary>The record of a few schools beside that of a nation: what is asked of it may not grow slower with it.</summary>
internal static class RecordBenchmark
{
    private const int Few = 240;
    private const double SlowGoal = 50;
    private const double GrowthGoal = 1.5;
    private const double Megabyte = 1_000_000;

    // A smaller nation tells much of what a whole one tells, and is made in a tenth of the time.
    private const string ManyVariable = "POLICYFORGE_BENCH_SCHOOLS";

    public static IReadOnlyList<Measurement> Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<Measurement>> RunAsync()
    {
        var many = int.TryParse(Environment.GetEnvironmentVariable(ManyVariable), CultureInfo.InvariantCulture, out var schools) ? schools : NationSize.Nation;
        await using var small = await SeededDatabase.MakeAsync(Few);
        await using var large = await SeededDatabase.MakeAsync(many);
        List<Measurement> rows =
        [
            Measurement.Of($"{Few:N0} schools, size of the database", small.Bytes / Megabyte, " MB"),
            Measurement.Of($"{many:N0} schools, size of the database", large.Bytes / Megabyte, " MB"),
            Measurement.Of($"{many:N0} schools, time to seed", large.Elapsed.TotalSeconds, " s"),
        ];
        foreach (var (few, lots) in RecordAct.Of(small).Zip(RecordAct.Of(large)))
            rows.AddRange(await CompareAsync(few, lots, many));
        return rows;
    }

    private static async Task<IReadOnlyList<Measurement>> CompareAsync(RecordAct few, RecordAct lots, int many)
    {
        Progress.Say($"record: {few.What}");
        var small = await Latency.OfAsync(few);
        var large = await Latency.OfAsync(lots);
        return
        [
            Measurement.Of($"{few.What}, {Few:N0} schools, p50", small.Median, " ms"),
            Measurement.AtMost($"{few.What}, {Few:N0} schools, p95", small.Slow, SlowGoal, " ms"),
            Measurement.Of($"{few.What}, {many:N0} schools, p50", large.Median, " ms"),
            Measurement.AtMost($"{few.What}, {many:N0} schools, p95", large.Slow, SlowGoal, " ms"),
            Measurement.AtMost($"{few.What}, the second / the first, p50", large.Median / small.Median, GrowthGoal, " x"),
            Measurement.Of($"{few.What}, {many:N0} schools, 32 at once", large.ASecond, "/s"),
        ];
    }
}
