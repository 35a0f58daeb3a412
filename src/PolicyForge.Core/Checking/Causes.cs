namespace PolicyForge.Core.Checking;

/// <summary>Tells which answers make a problem occur, from the rows that have it and those that have not.</summary>
internal static class Causes
{
    private const int None = -1;

    /// <summary>Rows in which the levels that matter are kept and all others are -1; each alone makes the problem occur.</summary>
    /// <param name="failing">The rows that have the problem.</param>
    /// <param name="tried">All rows.</param>
    /// <param name="levels">How many levels each factor has; one with a single level causes nothing.</param>
    public static IReadOnlyList<int[]> Of(IReadOnlyList<int[]> failing, IReadOnlyList<int[]> tried, IReadOnlyList<int> levels)
    {
        var shared = Shared(failing, levels);
        if (shared.Any(level => level != None))
            return [shared];
        var ordered = failing.OrderBy(row => string.Join(',', row.Select(level => $"{level:D4}")), StringComparer.Ordinal).ToList();
        var failed = failing.ToHashSet();
        var passing = tried.Where(row => !failed.Contains(row)).ToList();
        var factors = Enumerable.Range(0, levels.Count).Where(factor => levels[factor] > 1).ToList();
        var singles = factors
            .SelectMany(factor => ordered.Select(row => Kept(row, factor)).DistinctBy(kept => kept[factor]))
            .Where(cause => !passing.Exists(row => Matches(row, cause)))
            .ToList();
        if (singles.Count > 0)
            return singles;
        var pairs = factors.SelectMany(left => factors.Where(right => right > left).Select(right => Kept(ordered[0], left, right)));
        return [pairs.FirstOrDefault(cause => !passing.Exists(row => Matches(row, cause))) ?? ordered[0]];
    }

    private static int[] Shared(IReadOnlyList<int[]> rows, IReadOnlyList<int> levels) =>
        [.. rows[0].Select((level, factor) => levels[factor] > 1 && rows.All(row => row[factor] == level) ? level : None)];

    private static int[] Kept(int[] row, params int[] factors) => [.. row.Select((level, factor) => factors.Contains(factor) ? level : None)];

    private static bool Matches(int[] row, int[] cause) => cause.Index().All(item => item.Item == None || row[item.Index] == item.Item);
}
