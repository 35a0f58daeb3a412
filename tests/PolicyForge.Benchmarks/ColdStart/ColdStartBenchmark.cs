using PolicyForge.Benchmarks.Harness;
using PolicyForge.Benchmarks.Word;

namespace PolicyForge.Benchmarks.ColdStart;

/// <summary>One document by the command line, as a person at a terminal waits for it.</summary>
internal static class ColdStartBenchmark
{
    private const int Runs = 10;
    private const double LongestMilliseconds = 500;

    public static IReadOnlyList<Measurement> Run()
    {
        using var folder = new TemporaryFolder();
        Progress.Say($"cold: rendering one document {Runs} times");
        var median = Median.Of(Enumerable.Range(0, Runs).Select(run => Milliseconds(folder[$"{run}.docx"])));
        return [Measurement.AtMost($"one document, median of {Runs} runs", median, LongestMilliseconds, " ms")];
    }

    private static double Milliseconds(string output) => ChildProcess
        .Run(Repository.CommandLine, "render", $"{Sample.Policy}@{Sample.Version}", "--tenant", Sample.Academy, "--root", Repository.Root, "--output", output)
        .Elapsed.TotalMilliseconds;
}
