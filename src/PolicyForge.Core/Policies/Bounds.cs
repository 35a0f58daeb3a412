using System.Globalization;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Policies;

/// <summary>The least and the most that a question allows; null where there is no bound.</summary>
public readonly record struct Bounds<T>(T? Min, T? Max)
    where T : struct, IComparable<T>
{
    /// <summary>The bound that <paramref name="value"/> misses, in words, or null.</summary>
    internal string? Misses(T value)
    {
        if (Min is { } min && value.CompareTo(min) < 0)
            return $"at least {Print(min)}";
        return Max is { } max && value.CompareTo(max) > 0 ? $"at most {Print(max)}" : null;
    }

    private static string Print(T bound) => bound switch
    {
        DateOnly date => DateText.Iso(date),
        int count => count.ToString("N0", CultureInfo.InvariantCulture),
        _ => Convert.ToString(bound, CultureInfo.InvariantCulture) ?? "",
    };
}
