using System.Globalization;

namespace PolicyForge.Scriban;

/// <summary>The group <c>date</c>; patterns such as <c>%d %b %Y</c> are in <c>DatePattern.cs</c>.</summary>
internal static class DateFunctions
{
    public const string DefaultFormat = "%d %b %Y";

    public static DateTime? AddDays(DateTime? date, double days) => Moved(date, days, (value, amount) => value.AddDays(amount), nameof(days));

    public static DateTime? AddHours(DateTime? date, double hours) => Moved(date, hours, (value, amount) => value.AddHours(amount), nameof(hours));

    public static DateTime? AddMilliseconds(DateTime? date, double millis) =>
        Moved(date, millis, (value, amount) => value.AddMilliseconds(amount), nameof(millis));

    public static DateTime? AddMinutes(DateTime? date, double minutes) => Moved(date, minutes, (value, amount) => value.AddMinutes(amount), nameof(minutes));

    public static DateTime? AddMonths(DateTime? date, int months) => Moved(date, months, (value, amount) => value.AddMonths((int)amount), nameof(months));

    public static DateTime? AddSeconds(DateTime? date, double seconds) => Moved(date, seconds, (value, amount) => value.AddSeconds(amount), nameof(seconds));

    public static DateTime? AddYears(DateTime? date, int years) => Moved(date, years, (value, amount) => value.AddYears((int)amount), nameof(years));

    public static DateTime Now(TemplateContext context) => context.TimeProvider.GetLocalNow().DateTime;

    public static DateTime UtcNow(TemplateContext context) => context.TimeProvider.GetUtcNow().UtcDateTime;

    public static DateTime? Parse(TemplateContext context, string? text, string? pattern = null, string? culture = null)
    {
        if (string.IsNullOrEmpty(text))
            return null;

        var reading = CultureOf(context, culture, nameof(culture));
        DateTime date;
        var isRead = string.IsNullOrEmpty(pattern)
            ? DateTime.TryParse(text, reading, DateTimeStyles.None, out date)
            : DatePattern.TryParse(text, pattern, reading, out date);
        return isRead
            ? date
            : throw new BadArgumentException(nameof(text), $"`{text}` is not a date{(string.IsNullOrEmpty(pattern) ? "; write one such as 2026-09-01" : $" of the form {pattern}")}.");
    }

    public static string? ParseToString(
        TemplateContext context, string? text, string? outputPattern = null, string? outputCulture = null, string? inputPattern = null, string? inputCulture = null)
    {
        var reading = inputCulture is null ? null : Formatting.CultureNamed(inputCulture, nameof(inputCulture)).Name;
        return Parse(context, text, inputPattern, reading) is { } date
            ? DatePattern.Print(context, date, string.IsNullOrEmpty(outputPattern) ? FormatOf(context) : outputPattern, CultureOf(context, outputCulture, nameof(outputCulture)))
            : null;
    }

    public static string? ToString(TemplateContext context, SourceSpan span, DateTime? date, string? pattern, string? culture = null)
    {
        context.Limits.ChargeText(span, pattern?.Length ?? 0);
        return date is { } value && pattern is not null
            ? DatePattern.Print(context, value, pattern, CultureOf(context, culture, nameof(culture)))
            : null;
    }

    /// <summary>How a date prints by itself: as <c>date.format</c> says.</summary>
    internal static string Print(TemplateContext context, DateTime date) => DatePattern.Print(context, date, FormatOf(context), context.CurrentCulture);

    internal static string FormatOf(TemplateContext context) =>
        context.BuiltinObject["date"] is ScriptObject group && group["format"] is string { Length: > 0 } format ? format : DefaultFormat;

    private static CultureInfo CultureOf(TemplateContext context, string? name, string parameter) =>
        name is null ? context.CurrentCulture : Formatting.CultureNamed(name, parameter);

    private static DateTime? Moved(DateTime? date, double amount, Func<DateTime, double, DateTime> move, string parameter)
    {
        try
        {
            return date is { } value ? move(value, amount) : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new BadArgumentException(parameter, "The date would be out of the range from year 1 to year 9999.");
        }
    }
}
