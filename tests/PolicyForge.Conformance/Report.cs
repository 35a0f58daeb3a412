namespace PolicyForge.Conformance;

/// <summary>Prints how far our engine agrees with the reference.</summary>
internal static class Report
{
    private static readonly string[] Tiers = ["must", "should", "wont"];

    public static void PrintTable(string title, IReadOnlyCollection<Outcome> outcomes)
    {
        Console.WriteLine($"{title,-20} {"cases",6} {"level 1",14} {"level 2",14}");
        foreach (var tier in Tiers)
            PrintRow(tier, [.. outcomes.Where(outcome => outcome.Case.Tier == tier)]);

        PrintRow("all", outcomes);
        Console.WriteLine();
    }

    public static void PrintFailures(IEnumerable<Outcome> outcomes)
    {
        foreach (var outcome in outcomes.Where(outcome => !outcome.Level2))
        {
            var @case = outcome.Case;
            Console.WriteLine($"===== {@case.Id} [{@case.Tier}] {(outcome.Level1 ? "place differs" : "fails")}");
            Console.WriteLine(Shorten(@case.Template));
            Console.WriteLine($"--- expected {(@case.Expected is null ? $"a {@case.ErrorPhase} error at {@case.ErrorPlace}" : "")}");
            Console.WriteLine(Shorten(@case.Expected ?? ""));
            Console.WriteLine("--- actual");
            Console.WriteLine(Shorten(outcome.Answer));
        }
    }

    private static void PrintRow(string name, IReadOnlyCollection<Outcome> outcomes)
    {
        if (outcomes.Count == 0)
            return;

        Console.WriteLine($"{name,-20} {outcomes.Count,6} {Share(outcomes, outcome => outcome.Level1),14} {Share(outcomes, outcome => outcome.Level2),14}");
    }

    private static string Share(IReadOnlyCollection<Outcome> outcomes, Func<Outcome, bool> agrees)
    {
        var count = outcomes.Count(agrees);
        return $"{count} {(double)count / outcomes.Count,7:P1}";
    }

    private static string Shorten(string text) => text.Length > 1500 ? text[..1500] + "..." : text;
}
