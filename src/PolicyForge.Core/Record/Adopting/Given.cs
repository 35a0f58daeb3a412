using System.Text.RegularExpressions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>Looks at what a caller gave before anything is asked with it.</summary>
internal static partial class Given
{
    private const int ReasonLength = 2_000;

    /// <summary>What cannot be the name of anything is not there.</summary>
    public static void Names(string policy, string? publisher = null, string? version = null)
    {
        if (!Ids.IsKebab(policy) || (publisher is not null && !Ids.IsKebab(publisher)) || (version is not null && !IsVersion(version)))
            throw new NotThereException();
    }

    public static bool IsVersion(string version) => VersionForm().IsMatch(version);

    /// <summary>Words that must be given.</summary>
    public static string Words(string field, string? words, string what)
    {
        if (string.IsNullOrWhiteSpace(words))
            throw new RefusedException(field, $"Give {what}.");
        return OptionalWords(field, words)!;
    }

    /// <summary>Words that may be left out.</summary>
    public static string? OptionalWords(string field, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;
        var findings = new Findings();
        TextRules.CheckValue(default, words, findings);
        if (findings.Items is [var first, ..])
            throw new RefusedException(field, first.Message);
        return words.Trim() is { Length: <= ReasonLength } kept ? kept : throw new RefusedException(field, $"This has more than {ReasonLength} characters. Shorten it.");
    }

    [GeneratedRegex(@"^[0-9A-Za-z][0-9A-Za-z._-]{0,31}\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionForm();
}
