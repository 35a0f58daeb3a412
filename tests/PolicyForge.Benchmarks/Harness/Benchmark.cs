using PolicyForge.Benchmarks.ColdStart;
using PolicyForge.Benchmarks.Language;
using PolicyForge.Benchmarks.Record;
using PolicyForge.Benchmarks.RenderAll;
using PolicyForge.Benchmarks.Word;

namespace PolicyForge.Benchmarks.Harness;

/// <summary>One group of measurements.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Title">What it is called in the table.</param>
/// <param name="Run">Measures it.</param>
internal sealed record Benchmark(string Name, string Title, Func<IReadOnlyList<Measurement>> Run)
{
    public static readonly IReadOnlyList<Benchmark> All =
    [
        new("word", "One adopted policy as .docx: processor time on one core, warm", WordBenchmark.Run),
        new("all", "policyforge render --all, on all cores", RenderAllBenchmark.Run),
        new("cold", "policyforge render, from a standing start", ColdStartBenchmark.Run),
        new("language", "Template language: processor time, warm", LanguageBenchmark.Run),
        new("record", "The record on PostgreSQL, over HTTP", RecordBenchmark.Run),
        new("pages", "Every page on the record of a nation, over HTTP", PagesBenchmark.Run),
    ];

    public static Benchmark? Find(string name) => All.FirstOrDefault(benchmark => benchmark.Name == name);
}
