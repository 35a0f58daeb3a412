using System.Globalization;

namespace PolicyForge.Web.Components;

/// <summary>A date as people type it, in three fields.</summary>
public sealed class DateFields
{
    /// <summary>The day of the month.</summary>
    public string? Day { get; set; }

    /// <summary>The month, as a number or by its English name.</summary>
    public string? Month { get; set; }

    /// <summary>The year, in four digits.</summary>
    public string? Year { get; set; }

    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    /// <summary>The fields of a date; empty ones for none.</summary>
    public static DateFields Of(DateOnly? date) => date is not { } known ? new() : new()
    {
        Day = known.Day.ToString(CultureInfo.InvariantCulture),
        Month = known.Month.ToString(CultureInfo.InvariantCulture),
        Year = known.Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Reads the date.</summary>
    /// <param name="name">What the date is, as in "Enter …": "the date of approval".</param>
    /// <param name="date">The date; null when there is none.</param>
    /// <param name="problem">What is wrong with the fields, as people read it; null when nothing is.</param>
    /// <returns>Whether the fields hold a date.</returns>
    public bool TryRead(string name, out DateOnly? date, out string? problem)
    {
        date = null;
        problem = null;
        if (IsEmpty)
            problem = $"Enter {name}";
        else if (Missing() is { Length: > 0 } missing)
            problem = $"{char.ToUpperInvariant(name[0])}{name[1..]} must include a {missing}";
        else if (Read() is { } read)
            date = read;
        else
            problem = $"{char.ToUpperInvariant(name[0])}{name[1..]} must be a real date, such as 1 9 2026";
        return date is not null;
    }

    private string Missing() => string.Join(" and ", new[] { ("day", Day), ("month", Month), ("year", Year) }.Where(part => string.IsNullOrWhiteSpace(part.Item2)).Select(part => part.Item1));

    private DateOnly? Read()
    {
        if (Year!.Trim().Length != 4)
            return null;
        string[] forms = ["d M yyyy", "d MMMM yyyy", "d MMM yyyy"];
        return DateOnly.TryParseExact($"{Day!.Trim()} {Month!.Trim()} {Year.Trim()}", forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowLeadingWhite, out var date) ? date : null;
    }
}
