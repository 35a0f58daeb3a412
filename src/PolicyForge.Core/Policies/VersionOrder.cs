using System.Globalization;

namespace PolicyForge.Core.Policies;

/// <summary>Sorts versions as people count them: 2.0, 3.0, 10.0.</summary>
internal sealed class VersionOrder : IComparer<string>
{
    public static readonly VersionOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var left = (x ?? "").Split('.');
        var right = (y ?? "").Split('.');
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            if (Part(left, right, i) is var order and not 0)
                return order;
        }

        return string.CompareOrdinal(x, y);
    }

    private static int Part(string[] left, string[] right, int i)
    {
        var a = i < left.Length ? left[i] : "0";
        var b = i < right.Length ? right[i] : "0";
        return Number(a) is { } x && Number(b) is { } y ? x.CompareTo(y) : string.CompareOrdinal(a, b);
    }

    private static long? Number(string part) =>
        long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
