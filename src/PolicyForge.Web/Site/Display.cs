using System.Globalization;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record;

namespace PolicyForge.Web.Site;

/// <summary>How values are written on pages.</summary>
internal static class Display
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>A day: 1 September 2026.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", English);

    /// <summary>A day, or words for none.</summary>
    public static string Date(DateOnly? date, string none) => date is { } known ? Date(known) : none;

    /// <summary>A moment in UK local time: 1 September 2026 at 9:05am.</summary>
    public static string Moment(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, London);
        return $"{DateOf(at)} at {local.ToString("h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant()}";
    }

    /// <summary>The day in the UK of a moment.</summary>
    public static string DateOf(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, London).ToString("d MMMM yyyy", English);

    /// <summary>When a day begins in the UK.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, London.GetUtcOffset(midnight));
    }

    /// <summary>The same words, as the start of a sentence.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], English) + words[1..];

    /// <summary>A role.</summary>
    public static string Of(Role role) => role.ToString();

    /// <summary>A kind of organisation.</summary>
    public static string Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Maintained => "Maintained school",
        var other => other.ToString(),
    };

    /// <summary>How many of something.</summary>
    public static string Count(int number, string one, string many) => $"{number.ToString("N0", English)} {(number == 1 ? one : many)}";

    /// <summary>Where an adoption stands.</summary>
    public static string Of(AdoptionStatus status) => status switch
    {
        AdoptionStatus.Consultation => "In consultation",
        var other => other.ToString(),
    };
}
