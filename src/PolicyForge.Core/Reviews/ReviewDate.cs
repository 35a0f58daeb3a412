using System.Globalization;
using System.Text.RegularExpressions;
using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Core.Reviews;

/// <summary>When a policy is to be looked at again. Prints as it was given and sorts as a date.</summary>
public abstract partial record ReviewDate
{
    private static readonly string[] Seasons = ["Autumn", "Spring", "Summer"];

    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["annual"] = "1 year",
        ["annually"] = "1 year",
        ["yearly"] = "1 year",
        ["every year"] = "1 year",
        ["biennial"] = "2 years",
        ["biennially"] = "2 years",
        ["biannual"] = "6 months",
        ["termly"] = "4 months",
        ["triennial"] = "3 years",
        ["quarterly"] = "3 months",
    };

    /// <summary>As it was given; a date in words.</summary>
    public abstract string Text { get; }

    /// <summary>The day it falls due; null for a cycle with nothing to count from.</summary>
    /// <param name="from">The last approval or, before there is one, the effective date.</param>
    public abstract DateOnly? Due(DateOnly? from);

    /// <summary>Reads one of the three forms; null for anything else.</summary>
    public static ReviewDate? Parse(string text)
    {
        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and < 3000)
            return new ReviewDay(date);
        if (Cycle().Match(text) is { Success: true } cycle && int.Parse(cycle.Groups["count"].Value, CultureInfo.InvariantCulture) is var count and > 0)
            return new ReviewCycle(count, cycle.Groups["unit"].Value.StartsWith("year", StringComparison.OrdinalIgnoreCase));
        if (Term().Match(text) is { Success: true } term)
            return new ReviewTerm(Array.FindIndex(Seasons, season => season.Equals(term.Groups["season"].Value, StringComparison.OrdinalIgnoreCase)), int.Parse(term.Groups["year"].Value, CultureInfo.InvariantCulture));
        return null;
    }

    /// <summary>What is wrong with <paramref name="text"/>, and the forms that are right.</summary>
    public static string Explain(string text)
    {
        var meant = Synonyms.GetValueOrDefault(text.Trim());
        var hint = meant is null && text.Split(' ')[0] is { Length: > 0 } first && Nearest.To(first, Seasons) is { } season ? $" Did you mean '{season}'?" : "";
        return $"'{text}' is not a review date.{(meant is null ? hint : $" Did you mean '{meant}'?")} Write a cycle (2 years, 18 months), a date (2027-09-01) or a school term (Autumn 2026, Spring 2027, Summer 2027).";
    }

    [GeneratedRegex(@"^\s*(?<count>\d{1,3})\s+(?<unit>years?|months?)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Cycle();

    [GeneratedRegex(@"^\s*(?<season>autumn|spring|summer)\s+(?<year>20\d\d)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Term();
}

/// <summary>A review on a given day.</summary>
public sealed record ReviewDay(DateOnly Day) : ReviewDate
{
    /// <inheritdoc/>
    public override string Text => DateText.Long(Day);

    /// <inheritdoc/>
    public override DateOnly? Due(DateOnly? from) => Day;
}

/// <summary>A review every so many years or months.</summary>
public sealed record ReviewCycle(int Count, bool Years) : ReviewDate
{
    /// <inheritdoc/>
    public override string Text => string.Create(CultureInfo.InvariantCulture, $"{Count} {(Years ? "year" : "month")}{(Count == 1 ? "" : "s")}");

    /// <summary>The cycle as a term of policy: "Annual", "Every 2 years".</summary>
    public string Every => Years && Count == 1 ? "Annual" : Count == 1 ? "Monthly" : $"Every {Text}";

    /// <inheritdoc/>
    public override DateOnly? Due(DateOnly? from) => Years ? from?.AddYears(Count) : from?.AddMonths(Count);
}

/// <summary>A review in a school term; due on its last day.</summary>
/// <param name="Season">0 autumn, 1 spring, 2 summer.</param>
/// <param name="Year">The calendar year.</param>
public sealed record ReviewTerm(int Season, int Year) : ReviewDate
{
    private static readonly (string Name, int Month, int Day)[] Ends = [("Autumn", 12, 31), ("Spring", 4, 30), ("Summer", 8, 31)];

    /// <inheritdoc/>
    public override string Text => string.Create(CultureInfo.InvariantCulture, $"{Ends[Season].Name} {Year}");

    /// <inheritdoc/>
    public override DateOnly? Due(DateOnly? from) => new(Year, Ends[Season].Month, Ends[Season].Day);
}
