using System.Globalization;

namespace PolicyForge.Core.Reviews;

/// <summary>Dates as documents print them and as data keeps them.</summary>
internal static class DateText
{
    /// <summary>"1 September 2026".</summary>
    public static string Long(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"2026-09-01".</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
