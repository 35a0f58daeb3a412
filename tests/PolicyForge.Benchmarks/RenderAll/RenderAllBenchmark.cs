using PolicyForge.Benchmarks.Harness;

namespace PolicyForge.Benchmarks.RenderAll;

/// <summary>The whole of a large authority in one go: how fast, and whether memory grows with the number of schools.</summary>
internal static class RenderAllBenchmark
{
    private const int Few = 1_000;
    private const int Many = 10_000;
    private const double Megabyte = 1_000_000;

    // Ten times the schools; what differs by less than this is the collector's mood.
    private const double LargestGrowth = 1.2;

    public static IReadOnlyList<Measurement> Run()
    {
        var few = Render(Few);
        var many = Render(Many);
        return
        [
            Measurement.Of($"{Many:N0} schools, documents a second on {Environment.ProcessorCount} cores", many.Documents / many.Elapsed.TotalSeconds, "/s"),
            Measurement.Of($"peak memory, {Few:N0} schools", few.PeakMemory / Megabyte, " MB"),
            Measurement.Of($"peak memory, {Many:N0} schools", many.PeakMemory / Megabyte, " MB"),
            Measurement.AtMost("the second / the first", (double)many.PeakMemory / few.PeakMemory, LargestGrowth, " x"),
        ];
    }

    private static (int Documents, TimeSpan Elapsed, long PeakMemory) Render(int schools)
    {
        using var folder = new TemporaryFolder();
        Progress.Say($"all: generating {schools:N0} schools");
        SchoolFolder.Generate(folder["root"], schools);

        Progress.Say($"all: rendering {schools:N0} schools");
        var child = ChildProcess.Run(Repository.CommandLine, "render", "--all", "--root", folder["root"], "--output", folder["out"]);
        var documents = Directory.EnumerateFiles(folder["out"], "*.docx", SearchOption.AllDirectories).Count();
        return documents >= schools
            ? (documents, child.Elapsed, child.PeakMemory)
            : throw new InvalidDataException($"{schools} schools got {documents} documents: {child.Output}");
    }
}
