using PolicyForge.Benchmarks.Harness;
using PolicyForge.Benchmarks.Word;

// A contender is this program once more, pinned to one core by its parent.
if (args is [OwnContender.Verb, .. var contender])
    return OwnContender.Run(contender);

if (args.FirstOrDefault(name => Benchmark.Find(name) is null) is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark '{unknown}'. Choose from: {string.Join(", ", Benchmark.All.Select(benchmark => benchmark.Name))}.");
    return 2;
}

try
{
    var chosen = args.Length == 0 ? Benchmark.All : [.. args.Select(name => Benchmark.Find(name)!)];
    MeasurementTable.Write(Console.Out, [.. chosen.Select(benchmark => (benchmark, benchmark.Run()))]);
    return 0;
}
catch (Exception problem) when (problem is InvalidOperationException or InvalidDataException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}
