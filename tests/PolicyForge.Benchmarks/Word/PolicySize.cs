using System.Text.RegularExpressions;

namespace PolicyForge.Benchmarks.Word;

/// <summary>How much a policy asks of a template engine.</summary>
/// <param name="Placeholders">The places where it prints a value.</param>
/// <param name="Conditions">The passages that are kept or dropped.</param>
internal sealed partial record PolicySize(int Placeholders, int Conditions)
{
    public static PolicySize Of(string body) => new(Placeholder().Count(body), Condition().Count(body));

    [GeneratedRegex(@"\{\{[-~]?\s*(answers|terms|facts|school|trust|council|policy|adoption)\.")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\{\{[-~]?\s*(wrap\s+option|wrap\s+optional|if|case)\b")]
    private static partial Regex Condition();
}
