using System.Globalization;
using System.Text;

namespace PolicyForge.Core.Reviews;

/// <summary>Review dates as an iCalendar file (RFC 5545) that any calendar can subscribe to.</summary>
public static class ReviewCalendar
{
    private const int LineOctets = 75;

    /// <summary>An all-day event for every row with a day.</summary>
    /// <param name="rows">The reviews.</param>
    /// <param name="on">The day the file is made.</param>
    public static string Write(IEnumerable<ReviewRow> rows, DateOnly on)
    {
        var calendar = new StringBuilder();
        Lines(calendar, "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//PolicyForge//Reviews//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH");
        foreach (var row in rows)
        {
            if (row.Due is { } due)
                Event(calendar, row, due, on);
        }

        Lines(calendar, "END:VCALENDAR");
        return calendar.ToString();
    }

    private static void Event(StringBuilder calendar, ReviewRow row, DateOnly due, DateOnly on) => Lines(
        calendar,
        "BEGIN:VEVENT",
        $"UID:{row.Policy}.{row.OrganisationId}@policyforge",
        $"DTSTAMP:{Basic(on)}T000000Z",
        $"DTSTART;VALUE=DATE:{Basic(due)}",
        $"DTEND;VALUE=DATE:{Basic(due.AddDays(1))}",
        $"SUMMARY:{Escape($"Review due: {row.Title} ({row.Organisation})")}",
        $"DESCRIPTION:{Escape($"Version {row.Version}. Review date as given: {row.Review}.")}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT");

    private static string Basic(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    private static void Lines(StringBuilder calendar, params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
            Fold(calendar, line);
    }

    // A line has at most 75 octets; what is longer goes on after a line break and a blank, never inside a character.
    private static void Fold(StringBuilder calendar, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                calendar.Append("\r\n ");
                octets = 1;
            }

            calendar.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        calendar.Append("\r\n");
    }
}
