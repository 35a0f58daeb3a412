using System.Globalization;

namespace PolicyForge.Scriban;

/// <summary>The value of a number as written: the smallest of int and long that holds it, double, float (f) or decimal (m).</summary>
internal static class NumberLiteral
{
    private const string TooLarge = "The number is larger than the largest supported whole number, 9223372036854775807.";

    public static bool TryParse(in Token token, bool floatAsDecimal, out object? value, out string problem)
    {
        var text = token.Value!.Replace("_", "", StringComparison.Ordinal);
        problem = TooLarge;
        value = token.Kind switch
        {
            TokenKind.HexInteger => ParseBits(text, 16),
            TokenKind.BinaryInteger => ParseBits(text, 2),
            TokenKind.Float => ParseFloat(text, floatAsDecimal),
            _ => ParseInteger(text),
        };
        if (value is null && token.Kind == TokenKind.Integer && text.Contains("e-", StringComparison.OrdinalIgnoreCase))
            problem = $"`{text}` is not a whole number; write it with a point, as in 1.0e-3.";
        else if (value is null && token.Kind == TokenKind.Float)
            problem = $"`{text}` is not a number that can be represented.";

        return value is not null;
    }

    private static object? ParseInteger(string text) =>
        long.TryParse(text, NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) ? Numbers.Fit(value) : null;

    private static object? ParseBits(string text, int radix)
    {
        var isUnsigned = text[^1] is 'u' or 'U';
        var digits = text.AsSpan(2, text.Length - (isUnsigned ? 3 : 2));
        var style = radix == 16 ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowBinarySpecifier;
        if (!ulong.TryParse(digits, style, CultureInfo.InvariantCulture, out var bits))
            return null;

        if (bits <= uint.MaxValue)
            return isUnsigned ? Numbers.Fit((long)bits) : unchecked((int)bits);

        return isUnsigned && bits > long.MaxValue ? null : unchecked((long)bits);
    }

    private static object? ParseFloat(string text, bool floatAsDecimal)
    {
        var digits = text.AsSpan(0, char.IsAsciiDigit(text[^1]) ? text.Length : text.Length - 1);
        var culture = CultureInfo.InvariantCulture;
        switch (text[^1])
        {
            case 'f' or 'F':
                return float.TryParse(digits, NumberStyles.Float, culture, out var single) ? single : null;
            case 'm' or 'M':
                return decimal.TryParse(digits, NumberStyles.Float, culture, out var exact) ? exact : null;
        }

        if (floatAsDecimal && decimal.TryParse(digits, NumberStyles.Float, culture, out var number))
            return number;

        return double.TryParse(digits, NumberStyles.Float, culture, out var value) ? value : null;
    }

}
