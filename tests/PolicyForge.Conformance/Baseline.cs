namespace PolicyForge.Conformance;

/// <summary>The ids of the cases that have to pass, one a line: none that passed once may fail again.</summary>
internal static class Baseline
{
    public static int Check(string path, IEnumerable<Outcome> outcomes, bool update)
    {
        var passed = outcomes
            .Where(outcome => outcome.Case.Tier == "must" && outcome.Level1)
            .Select(outcome => outcome.Case.Id)
            .Order(StringComparer.Ordinal)
            .ToHashSet();
        if (update)
        {
            File.WriteAllLines(path, passed);
            Console.WriteLine($"{passed.Count} cases written to {path}.");
            return 0;
        }

        var lost = File.ReadLines(path).Where(id => id.Length > 0 && !passed.Contains(id)).ToArray();
        foreach (var id in lost)
            Console.Error.WriteLine($"passed before, fails now: {id}");

        return lost.Length == 0 ? 0 : 1;
    }
}
