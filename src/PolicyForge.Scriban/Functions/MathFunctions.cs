using System.Globalization;

namespace PolicyForge.Scriban;

/// <summary>The group <c>math</c>.</summary>
internal static class MathFunctions
{
    private const string NotReproducible = "is not supported: a document must come out the same every time it is made.";

    public static object? Abs(SourceSpan span, object? value) => value switch
    {
        null => null,
        double number => Math.Abs(number),
        float number => Math.Abs(number),
        decimal number => Math.Abs(number),
        _ when Numbers.IsNumber(value) => Numbers.ToLong(value) < 0 ? Arithmetic.Negate(value, span) : value,
        _ => throw NotANumber(span, value),
    };

    public static double Ceil(double value) => Math.Ceiling(value);

    /// <summary>Divided by an int, the result is a whole number, rounded down.</summary>
    public static object? DividedBy(TemplateContext context, SourceSpan span, double value, object? divisor)
    {
        var quotient = Operators.Apply(context, BinaryOperator.Divide, span, (span, value), (span, divisor));
        return divisor is int && quotient is double number ? (int)Math.Floor(number) : quotient;
    }

    public static double Floor(double value) => Math.Floor(value);

    public static string? Format(TemplateContext context, SourceSpan span, object? value, string? format, string? culture = null) =>
        value is null || Numbers.IsNumber(value) ? Formatting.Format(context, value, format, culture) : throw NotANumber(span, value);

    public static bool IsNumber(object? value) => Numbers.IsNumber(value);

    public static object? Minus(TemplateContext context, SourceSpan span, object? value, object? with) =>
        Operators.Apply(context, BinaryOperator.Subtract, span, (span, value), (span, with));

    public static object? Modulo(TemplateContext context, SourceSpan span, object? value, object? with) =>
        Operators.Apply(context, BinaryOperator.Modulo, span, (span, value), (span, with));

    public static object? Plus(TemplateContext context, SourceSpan span, object? value, object? with) =>
        Operators.Apply(context, BinaryOperator.Add, span, (span, value), (span, with));

    public static object Random(SourceSpan span, int minValue, int maxValue) =>
        throw new ScriptRuntimeException(span, $"`math.random` between {minValue} and {maxValue} {NotReproducible}");

    public static double Round(double value, int precision = 0) => precision is >= 0 and <= 15
        ? Math.Round(value, precision)
        : throw new BadArgumentException(nameof(precision), "A number can be rounded to 0 to 15 places.");

    public static object? Times(TemplateContext context, SourceSpan span, object? value, object? with) =>
        Operators.Apply(context, BinaryOperator.Multiply, span, (span, value), (span, with));

    public static object Uuid(SourceSpan span) => throw new ScriptRuntimeException(span, $"`math.uuid` {NotReproducible}");

    private static ScriptRuntimeException NotANumber(SourceSpan span, object? value) =>
        new(span, $"A number is needed here, and this is {Coerce.NameOf(value)}.");
}

/// <summary>Formats as .NET knows them, for <c>math.format</c> and <c>object.format</c>.</summary>
internal static class Formatting
{
    public static string? Format(TemplateContext context, object? value, string? format, string? culture)
    {
        if (value is null)
            return null;

        if (value is not IFormattable formattable)
            throw new BadArgumentException("", $"A number or a date can be formatted, and this is {Coerce.NameOf(value)}.");

        try
        {
            return formattable.ToString(format, culture is null ? context.CurrentCulture : CultureNamed(culture, nameof(culture)));
        }
        catch (FormatException)
        {
            throw new BadArgumentException(nameof(format), $"`{format}` is not a format for {Coerce.NameOf(value)}.");
        }
    }

    public static CultureInfo CultureNamed(string name, string parameter)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            throw new BadArgumentException(parameter, $"There is no culture `{name}`; write one such as en-GB.");
        }
    }
}
