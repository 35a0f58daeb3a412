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
        _ => throw NotANumber(nameof(value), value),
    };

    public static object? Ceil(object? value) => Rounded(value, Math.Ceiling, Math.Ceiling);

    public static object? DividedBy(TemplateContext context, SourceSpan span, object? value, object? divisor)
    {
        if (value is null || divisor is null)
            return null;

        Check(nameof(value), value);
        Check(nameof(divisor), divisor);
        if (value is decimal || divisor is decimal || Numbers.KindOf(divisor) > NumberKind.Long)
            return Operators.Apply(context, BinaryOperator.Divide, span, (span, value), (span, divisor));

        var quotient = Math.Floor(Numbers.ToDouble(value) / Numbers.ToDouble(divisor));
        return Numbers.KindOf(divisor) == NumberKind.Int ? (int)quotient : (long)quotient;
    }

    public static object? Floor(object? value) => Rounded(value, Math.Floor, Math.Floor);

    public static string? Format(TemplateContext context, object? value, string? format, string? culture = null)
    {
        if (value is not null)
            Check(nameof(value), value);

        return Formatting.Format(context, value, format, culture);
    }

    public static bool IsNumber(object? value) => Numbers.IsNumber(value);

    public static object? Minus(TemplateContext context, SourceSpan span, object? value, object? with) =>
        Operators.Apply(context, BinaryOperator.Subtract, span, (span, value), (span, with));

    public static object? Modulo(TemplateContext context, SourceSpan span, object? value, object? with) =>
        Operators.Apply(context, BinaryOperator.Modulo, span, (span, value), (span, with));

    public static object? Plus(TemplateContext context, SourceSpan span, object? value, object? with) =>
        Operators.Apply(context, BinaryOperator.Add, span, (span, value), (span, with));

    public static object Random(SourceSpan span, int minValue, int maxValue) =>
        throw new ScriptRuntimeException(span, $"`math.random` between {minValue} and {maxValue} {NotReproducible}");

    public static object? Round(object? value, int precision = 0)
    {
        if (precision is < 0 or > 15)
            throw new BadArgumentException(nameof(precision), "A number can be rounded to 0 to 15 places.");

        return Rounded(value, number => Math.Round(number, precision), number => Math.Round(number, precision));
    }

    public static object? Times(TemplateContext context, SourceSpan span, object? value, object? with) =>
        Operators.Apply(context, BinaryOperator.Multiply, span, (span, value), (span, with));

    public static object Uuid(SourceSpan span) => throw new ScriptRuntimeException(span, $"`math.uuid` {NotReproducible}");

    private static object? Rounded(object? value, Func<double, double> onDouble, Func<decimal, decimal> onDecimal) => value switch
    {
        null => null,
        decimal number => onDecimal(number),
        double or float => onDouble(Numbers.ToDouble(value)),
        _ when Numbers.IsNumber(value) => value,
        _ => throw NotANumber(nameof(value), value),
    };

    private static void Check(string parameter, object value)
    {
        if (!Numbers.IsNumber(value))
            throw NotANumber(parameter, value);
    }

    private static BadArgumentException NotANumber(string parameter, object? value) =>
        new(parameter, $"A number is needed here, and this is {Coerce.NameOf(value)}.");
}

/// <summary>Formats as .NET knows them, for <c>math.format</c> and <c>object.format</c>.</summary>
internal static class Formatting
{
    public static string? Format(TemplateContext context, object? value, string? format, string? culture)
    {
        if (value is null)
            return null;

        if (value is not IFormattable formattable)
            return Coerce.ToText(context, value);

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
