using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyForge.Core.Record.Publishing;

/// <summary>How versions are named.</summary>
internal static partial class VersionNames
{
    /// <summary>What is wrong with a name, if anything.</summary>
    public static IEnumerable<Problem> Problems(string version) => Form().IsMatch(version)
        ? []
        : [new Problem("version", "Name the version by at most 32 letters, digits, dots and hyphens, such as 3.1.")];

    /// <summary>The name that people would give the version after this one.</summary>
    public static string Next(string version)
    {
        var last = version.LastIndexOf('.') + 1;
        return int.TryParse(version.AsSpan(last), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $"{version[..last]}{number + 1}")
            : $"{version}.1";
    }

    [GeneratedRegex(@"^[0-9A-Za-z][0-9A-Za-z._-]{0,31}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
