using System.Collections.Concurrent;
using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Core.Checking;

/// <summary>A bracket typed round alternatives is one mistake, although every answer leaves other words in it.</summary>
internal static class SameBracket
{
    /// <summary>The problems with their rows; brackets of one clause that never meet in a row are one problem.</summary>
    public static Dictionary<Diagnostic, IReadOnlyList<int[]>> Merge(ConcurrentDictionary<Diagnostic, ConcurrentBag<int[]>> problems)
    {
        var merged = new Dictionary<Diagnostic, IReadOnlyList<int[]>>();
        foreach (var (problem, rows) in problems.OrderBy(pair => pair.Key.Message, StringComparer.Ordinal))
        {
            var same = merged.FirstOrDefault(pair => IsSame(pair.Key, problem) && !pair.Value.Intersect(rows).Any()).Key;
            if (same is null)
                merged[problem] = [.. rows];
            else
                merged[same] = [.. merged[same], .. rows];
        }

        return merged;
    }

    /// <summary>Whether a bracket of the model edition has been met with other words in it.</summary>
    public static bool IsAmong(Diagnostic problem, IEnumerable<Diagnostic> others) => others.Any(other => IsSame(other, problem));

    private static bool IsSame(Diagnostic one, Diagnostic other) =>
        IsBracket(one) && IsBracket(other) && (one.Path, one.Line, one.Column) == (other.Path, other.Line, other.Column);

    private static bool IsBracket(Diagnostic problem) => problem.Code == Codes.Leftover && problem.Message.StartsWith("“[", StringComparison.Ordinal);
}
