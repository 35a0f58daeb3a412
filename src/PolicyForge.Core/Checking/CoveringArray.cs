namespace PolicyForge.Core.Checking;

/// <summary>Rows of levels, one of each factor, that try factors out together.</summary>
internal static class CoveringArray
{
    /// <summary>The most rows that are worth trying out one by one.</summary>
    public const int ExhaustiveLimit = 4_096;

    private const int Attempts = 8;
    private const int Searches = 300;

    // The same policy is always tried out with the same rows.
    private const int Seed = 20260901;

    /// <summary>How many rows all combinations make; stops counting above the limit.</summary>
    public static long Size(IReadOnlyList<int> levels)
    {
        var size = 1L;
        foreach (var count in levels)
        {
            size *= count;
            if (size > ExhaustiveLimit)
                return size;
        }

        return size;
    }

    /// <summary>Every combination of levels.</summary>
    public static IEnumerable<int[]> All(IReadOnlyList<int> levels)
    {
        var row = new int[levels.Count];
        while (true)
        {
            yield return [.. row];
            var factor = levels.Count - 1;
            while (factor >= 0 && ++row[factor] == levels[factor])
                row[factor--] = 0;
            if (factor < 0)
                yield break;
        }
    }

    /// <summary>
    /// Few rows in which any two levels of any two factors meet at least once. Greedy: each row is built round a pair that
    /// has not met yet, and every other factor takes the level with which most pairs meet for the first time.
    /// </summary>
    /// <param name="levels">How many levels each factor has.</param>
    /// <param name="counts">
    /// Tells for a row which factors count in it. Two levels meet only in a row in which both do; a pair for which no such
    /// row is found is left out.
    /// </param>
    public static IReadOnlyList<int[]> Pairs(IReadOnlyList<int> levels, Func<int[], bool[]> counts)
    {
        var open = new OpenPairs(levels);
        var rows = new List<int[]>();
        while (open.First() is { } seed)
        {
            if (Meeting(levels, open, seed, counts) is not { } row)
            {
                open.Close(seed);
                continue;
            }

            open.Close(row, counts(row));
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>A row in which both levels of a pair count: the best one, or else one found by trying the other factors out.</summary>
    private static int[]? Meeting(IReadOnlyList<int> levels, OpenPairs open, OpenPairs.Pair seed, Func<int[], bool[]> counts)
    {
        var row = Best(levels, open, seed);
        var random = new Random(Seed);
        for (var attempt = 0; attempt < Searches; attempt++)
        {
            var counting = counts(row);
            if (counting[seed.Left] && counting[seed.Right])
                return row;
            for (var factor = 0; factor < row.Length; factor++)
            {
                if (factor != seed.Left && factor != seed.Right)
                    row[factor] = random.Next(levels[factor]);
            }
        }

        return null;
    }

    private static int[] Best(IReadOnlyList<int> levels, OpenPairs open, OpenPairs.Pair seed)
    {
        // The order in which factors are filled in matters; a few rotations of it are tried and the best row taken.
        int[]? best = null;
        for (var turn = 0; turn < Math.Min(Attempts, levels.Count); turn++)
        {
            var row = Fill(levels, open, seed, turn * levels.Count / Attempts);
            if (best is null || open.Met(row) > open.Met(best))
                best = row;
        }

        return best!;
    }

    private static int[] Fill(IReadOnlyList<int> levels, OpenPairs open, OpenPairs.Pair seed, int start)
    {
        var row = new int[levels.Count];
        Array.Fill(row, -1);
        row[seed.Left] = seed.LeftLevel;
        row[seed.Right] = seed.RightLevel;
        for (var step = 0; step < levels.Count; step++)
        {
            var factor = (start + step) % levels.Count;
            if (row[factor] < 0)
                row[factor] = open.BestLevel(row, factor);
        }

        return row;
    }
}
