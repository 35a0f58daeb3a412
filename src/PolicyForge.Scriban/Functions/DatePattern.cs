using System.Globalization;
using System.Text;

namespace PolicyForge.Scriban;

/// <summary>
/// Dates by patterns of <c>%</c> codes. An unknown code prints as it is written; <c>%g</c> switches to the invariant
/// culture, and a pattern of <c>%g</c> alone goes on with <c>date.format</c>.
/// </summary>
internal static class DatePattern
{
    private const string ToInvariant = "%g";

    public static string Print(TemplateContext context, DateTime date, string pattern, CultureInfo culture)
    {
        if (pattern == ToInvariant)
            pattern = ToInvariant + " " + DateFunctions.FormatOf(context);

        var built = new StringBuilder(pattern.Length * 2);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                built.Append(pattern[i]);
                continue;
            }

            var code = pattern[++i];
            if (code == 'g')
                culture = CultureInfo.InvariantCulture;
            else
                built.Append(Part(date, code, culture) ?? $"%{code}");
        }

        return built.ToString();
    }

    private static string? Part(DateTime date, char code, CultureInfo culture)
    {
        switch (code)
        {
            case '%': return "%";
            case 'n': return "\n";
            case 't': return "\t";
            case 'C': return (date.Year / 100).ToString("D2", culture);
            case 'e': return date.Day.ToString(culture).PadLeft(2);
            case 'j': return date.DayOfYear.ToString("D3", culture);
            case 'k': return date.Hour.ToString(culture).PadLeft(2);
            case 'l': return date.ToString("%h", culture).PadLeft(2);
            case 'N': return date.ToString("fffffff", culture) + "00";
            case 'P': return date.ToString("tt", culture).ToLowerInvariant();
            case 's': return new DateTimeOffset(date.ToUniversalTime()).ToUnixTimeSeconds().ToString(culture);
            case 'u': return (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek).ToString(culture);
            case 'U': return WeekOf(date, culture, DayOfWeek.Sunday).ToString("D2", culture);
            case 'v': return $"{date.Day,2}-{date.ToString("MMM", CultureInfo.InvariantCulture).ToUpperInvariant()}-{date.Year:D4}";
            case 'V': return culture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday).ToString("D2", culture);
            case 'w': return ((int)date.DayOfWeek).ToString(culture);
            case 'W': return WeekOf(date, culture, DayOfWeek.Monday).ToString("D2", culture);
        }

        return FormatOf(code) is { } format ? date.ToString(format, culture) : null;
    }

    private static string? FormatOf(char code) => code switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'p' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' => "HH:mm:ss",
        'x' => "d",
        'X' => "T",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        _ => null,
    };

    private static int WeekOf(DateTime date, CultureInfo culture, DayOfWeek firstDay) =>
        culture.Calendar.GetWeekOfYear(date, culture.DateTimeFormat.CalendarWeekRule, firstDay);

    /// <summary>Reads a date by a pattern, with the formats of .NET for the codes.</summary>
    public static bool TryParse(string text, string pattern, CultureInfo culture, out DateTime date)
    {
        var format = new StringBuilder(pattern.Length * 2);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
                format.Append(Literal(pattern[i]));
            else if (pattern[++i] == 'g')
                culture = CultureInfo.InvariantCulture;
            else
                format.Append(ReadingFormatOf(pattern[i]) ?? Literal('%') + Literal(pattern[i]));
        }

        var exact = format.Length == 1 ? "%" + format : format.ToString();
        return DateTime.TryParseExact(text, exact, culture, DateTimeStyles.AllowWhiteSpaces, out date);
    }

    private static string? ReadingFormatOf(char code) => code switch
    {
        '%' => Literal('%'),
        'n' => Literal('\n'),
        't' => Literal('\t'),
        'd' or 'e' => "d",
        'H' or 'k' => "H",
        'I' or 'l' => "h",
        'm' => "M",
        'M' => "m",
        'S' => "s",
        'N' => "fffffff",
        'P' => "tt",
        'x' or 'X' => null,
        _ => FormatOf(code),
    };

    private static string Literal(char character) => char.IsLetter(character) || character is '\\' or '\'' or '"' or '%' or ':' or '/' ? $"\\{character}" : character.ToString();
}
