using System.Globalization;
using PolicyForge.Core.Record.Reviewing;

namespace PolicyForge.Core.Record.Messaging;

/// <summary>
/// Which reminder of a review is the latest that was to be sent by a day. A day without a run loses none: the next run sends
/// the latest, and nobody gets those that it overtook.
/// </summary>
internal static class Reminder
{
    /// <summary>How many days before its review a policy is first mentioned.</summary>
    public const int FirstDays = 90;

    private const int SecondDays = 30;

    /// <summary>What the mail is about, or null while none is to be sent.</summary>
    public static string? Topic(ReviewItem item, DateOnly on) => item.ReviewDue is { } due && Step(due, on) is { } step
        ? string.Create(CultureInfo.InvariantCulture, $"review/{item.PolicyId}/{item.Number}/{due:yyyy-MM-dd}/{step}")
        : null;

    private static string? Step(DateOnly due, DateOnly on) => (due.DayNumber - on.DayNumber) switch
    {
        > FirstDays => null,
        > SecondDays => "90",
        > 0 => "30",
        _ => Months(due, on) is > 0 and var months ? string.Create(CultureInfo.InvariantCulture, $"overdue-{months}") : "0",
    };

    private static int Months(DateOnly due, DateOnly on)
    {
        var months = ((on.Year - due.Year) * 12) + on.Month - due.Month;
        return due.AddMonths(months) > on ? months - 1 : months;
    }
}
