using System.Text.RegularExpressions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Checking;

/// <summary>Finds comparisons of an answer with a choice that its question does not offer: they are never true.</summary>
internal static partial class ComparedChoices
{
    /// <param name="text">A body, a shared text, an amendment or a condition.</param>
    /// <param name="policy">Whose questions it compares.</param>
    /// <param name="placeOf">Where a line and column of the text, both from 0, stand in a file.</param>
    /// <param name="findings">Where mistakes go.</param>
    public static void Check(string text, ModelPolicy policy, Func<int, int, Place> placeOf, Findings findings)
    {
        foreach (Match match in Comparison().Matches(text))
        {
            var choice = match.Groups["choice"];
            if (policy.Question(match.Groups["id"].Value) is { Choices.Count: > 0 } question && question.Choice(choice.Value) is null)
                findings.Error(Place(text, choice.Index - 1, placeOf), Codes.UnknownChoice, $"'{question.Id}' has no choice '{choice.Value}'. {Nearest.Hint(choice.Value, [.. question.Choices.Select(known => known.Key)])}");
        }
    }

    private static Place Place(string text, int index, Func<int, int, Place> placeOf)
    {
        var before = text.AsSpan(0, index);
        return placeOf(before.Count('\n'), index - (before.LastIndexOf('\n') + 1));
    }

    [GeneratedRegex("""
        answers\.(?<id>\w+)(?:\s*[!=]=\s*|\s*\|\s*array\.contains\s+)"(?<choice>[^"\n]*)"
        |
        "(?<choice>[^"\n]*)"\s*[!=]=\s*answers\.(?<id>\w+)\b
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Comparison();
}
