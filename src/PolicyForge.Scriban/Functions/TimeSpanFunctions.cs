namespace PolicyForge.Scriban;

/// <summary>The group <c>timespan</c>.</summary>
internal static class TimeSpanFunctions
{
    public static TimeSpan FromDays(double days) => From(days, TimeSpan.TicksPerDay, nameof(days));

    public static TimeSpan FromHours(double hours) => From(hours, TimeSpan.TicksPerHour, nameof(hours));

    public static TimeSpan FromMinutes(double minutes) => From(minutes, TimeSpan.TicksPerMinute, nameof(minutes));

    public static TimeSpan FromSeconds(double seconds) => From(seconds, TimeSpan.TicksPerSecond, nameof(seconds));

    public static TimeSpan FromMilliseconds(double millis) => From(millis, TimeSpan.TicksPerMillisecond, nameof(millis));

    public static TimeSpan Parse(TemplateContext context, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return TimeSpan.Zero;

        return TimeSpan.TryParse(text, context.CurrentCulture, out var length)
            ? length
            : throw new BadArgumentException(nameof(text), $"`{text}` is not a time span; write one such as 1.12:30:00.");
    }

    private static TimeSpan From(double amount, long ticks, string parameter)
    {
        var total = amount * ticks;
        return Math.Abs(total) < long.MaxValue
            ? new TimeSpan((long)total)
            : throw new BadArgumentException(parameter, "The time span is too long.");
    }
}
