using PolicyForge.Benchmarks.Harness;

namespace PolicyForge.Benchmarks.Record;

/// <summary>The record of a few schools beside that of a nation, over HTTP: what is asked of it may not grow slower with it.</summary>
internal static class RecordBenchmark
{
    private const int Few = 240;
    private const double GrowthGoal = 1.5;
    private const double SeedGoal = 900;
    private const double Megabyte = 1_000_000;

    public static IReadOnlyList<Measurement> Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<Measurement>> RunAsync()
    {
        await using var small = await SeededDatabase.OpenAsync(Few);
        await using var large = await SeededDatabase.OpenNationAsync();
        return
        [
            new($"each figure: {Few:N0} schools, {large.Nation.Size.Schools:N0} schools, the second / the first", ""),
            Measurement.Of("time to seed", small.Seconds, large.Seconds, " s") with { Goal = $"at most {SeedGoal} s", Met = large.Seconds <= SeedGoal },
            Measurement.Of("size of the database", await small.BytesAsync() / Megabyte, await large.BytesAsync() / Megabyte, " MB"),
            .. await CompareAsync(small, large),
        ];
    }

    private static async Task<IReadOnlyList<Measurement>> CompareAsync(SeededDatabase small, SeededDatabase large)
    {
        await using var smallServer = await RecordServer.StartAsync(small);
        await using var largeServer = await RecordServer.StartAsync(large);
        using var smallClient = new RecordClient(smallServer.Address);
        using var largeClient = new RecordClient(largeServer.Address);
        Progress.Say("record: making keys");
        var acts = RecordAct.Of(await Workplace.OfAsync(small), smallClient).Zip(RecordAct.Of(await Workplace.OfAsync(large), largeClient));
        List<Measurement> rows = [];
        foreach (var (few, lots) in acts)
            rows.AddRange(await CompareAsync(few, lots));
        return rows;
    }

    private static async Task<IReadOnlyList<Measurement>> CompareAsync(RecordAct few, RecordAct lots)
    {
        Progress.Say($"record: {few.What}");
        var small = await Latency.OfAsync(few);
        var large = await Latency.OfAsync(lots);
        return
        [
            Measurement.NotGrown($"{few.What}, p50", small.Median, large.Median, double.PositiveInfinity, GrowthGoal, " ms"),
            Measurement.NotGrown($"{few.What}, p95", small.Slow, large.Slow, few.Goal, GrowthGoal, " ms"),
            Measurement.NotShrunk($"{few.What}, 32 at once", small.ASecond, large.ASecond, GrowthGoal, "/s"),
        ];
    }
}
