using System.Globalization;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>The version numbers that an organisation gives its adoptions.</summary>
internal static class OwnVersion
{
    private const string First = "1.0";

    /// <summary>The version that comes next: a new version of the model counts as a major change.</summary>
    /// <param name="before">The adoption it comes after; null for the first.</param>
    /// <param name="isNewModel">Whether it is of another version of the model.</param>
    /// <param name="taken">The versions that others have.</param>
    public static string Next(AdoptionRecord? before, bool isNewModel, IReadOnlyCollection<string> taken)
    {
        var version = before is null ? First : After(before.Version, isNewModel);
        while (taken.Contains(version))
            version = After(version, isNewModel);
        return version;
    }

    /// <exception cref="RefusedException">It is no version, or is taken.</exception>
    public static string Checked(string version, IReadOnlyCollection<string> taken)
    {
        var trimmed = version.Trim();
        if (!Given.IsVersion(trimmed))
            throw new RefusedException("version", "A version has at most 32 letters, digits, dots, hyphens and underscores, such as 1.1.");
        return taken.Contains(trimmed) ? throw new RefusedException("version", $"Version {trimmed} has been adopted before. Give another.") : trimmed;
    }

    private static string After(string version, bool isNewModel)
    {
        var parts = version.Split('.');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) || major > 100_000)
            throw new RefusedException("version", $"Nothing can be counted on from version '{version}'. Give the new version.");
        if (isNewModel)
            return string.Create(CultureInfo.InvariantCulture, $"{major + 1}.0");
        var minor = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var counted) ? counted : 0L;
        return string.Create(CultureInfo.InvariantCulture, $"{major}.{minor + 1}");
    }
}
