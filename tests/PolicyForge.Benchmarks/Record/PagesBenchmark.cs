using PolicyForge.Benchmarks.Harness;
using PolicyForge.Data;

namespace PolicyForge.Benchmarks.Record;

/// <summary>Every page on the record of a nation, over HTTP, one after the other.</summary>
internal static class PagesBenchmark
{
    public static IReadOnlyList<Measurement> Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<Measurement>> RunAsync()
    {
        await using var seeded = await SeededDatabase.OpenNationAsync();
        await using var server = await RecordServer.StartAsync(seeded);
        using var client = new RecordClient(server.Address);
        Progress.Say("pages: making what they show");
        var pages = await NationPages.OfAsync(await Workplace.OfAsync(seeded), client, new PostgresRecord(seeded.Database.Application));
        List<Measurement> rows = [];
        foreach (var page in pages)
            rows.Add(await MeasureAsync(page));
        return rows;
    }

    private static async Task<Measurement> MeasureAsync(RecordAct page)
    {
        Progress.Say($"pages: {page.What}");
        var (median, slow) = await Latency.OneByOneAsync(page);
        return Measurement.AtMost($"{page.What}, p50, p95", median, slow, page.Goal, " ms");
    }
}
