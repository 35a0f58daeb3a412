namespace PolicyForge.Core.Diagnostics;

/// <summary>Finds the word that somebody probably meant.</summary>
internal static class Nearest
{
    private const int Named = 8;

    /// <summary>The nearest of <paramref name="known"/>, or null when none is near enough to be meant.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        var limit = Math.Max(1, Math.Min(3, word.Length / 3));
        return known
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= limit)
            .Select(candidate => (candidate, distance: Distance(word, candidate)))
            .Where(near => near.distance <= limit)
            .OrderBy(near => near.distance)
            .ThenBy(near => near.candidate, StringComparer.Ordinal)
            .Select(near => near.candidate)
            .FirstOrDefault();
    }

    /// <summary>A sentence that leads to the right word: the nearest one, or a list of all when they are few.</summary>
    public static string Hint(string word, IReadOnlyCollection<string> known)
    {
        if (To(word, known) is { } near)
            return $"Did you mean '{near}'?";
        return known.Count switch
        {
            0 => "There is none yet.",
            <= Named => $"Known: {string.Join(", ", known)}.",
            _ => $"Known: {string.Join(", ", known.Take(Named))} and {known.Count - Named} more.",
        };
    }

    // Optimal string alignment, so that two letters in the wrong order count as one slip.
    private static int Distance(string left, string right)
    {
        var cells = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            cells[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            cells[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
                cells[i, j] = Cheapest(cells, left, right, i, j);
        }

        return cells[left.Length, right.Length];
    }

    private static int Cheapest(int[,] cells, string left, string right, int i, int j)
    {
        var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
        var cheapest = Math.Min(Math.Min(cells[i - 1, j] + 1, cells[i, j - 1] + 1), cells[i - 1, j - 1] + (same ? 0 : 1));
        var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(cheapest, cells[i - 2, j - 2] + 1) : cheapest;
    }
}
