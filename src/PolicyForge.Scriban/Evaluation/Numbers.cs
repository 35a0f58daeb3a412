namespace PolicyForge.Scriban;

/// <summary>The types of numbers, from the narrowest: an operation on two of them happens in the wider one.</summary>
internal enum NumberKind : byte
{
    None,
    Bool,
    Int,
    Long,
    Float,
    Double,
    Decimal,
}

internal static class Numbers
{
    private const int FirstShared = -128;

    private static readonly object[] Shared = [.. Enumerable.Range(FirstShared, 1280).Select(number => (object)number)];

    /// <summary>The number as an object; small numbers share theirs.</summary>
    public static object Box(int value) =>
        (uint)(value - FirstShared) < (uint)Shared.Length ? Shared[value - FirstShared] : value;

    /// <summary>As an int when it is one, as a long otherwise.</summary>
    public static object Fit(long value) => value is >= int.MinValue and <= int.MaxValue ? Box((int)value) : value;

    public static NumberKind KindOf(object? value) => value switch
    {
        int => NumberKind.Int,
        double => NumberKind.Double,
        long => NumberKind.Long,
        decimal => NumberKind.Decimal,
        float => NumberKind.Float,
        bool => NumberKind.Bool,
        short or sbyte or byte or ushort => NumberKind.Int,
        uint => NumberKind.Long,
        ulong number => number <= long.MaxValue ? NumberKind.Long : NumberKind.Decimal,
        _ => NumberKind.None,
    };

    public static bool IsNumber(object? value) => KindOf(value) > NumberKind.Bool;

    public static long ToLong(object value) => value switch
    {
        int number => number,
        long number => number,
        bool flag => flag ? 1 : 0,
        _ => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
    };

    public static double ToDouble(object value) => value switch
    {
        double number => number,
        int number => number,
        long number => number,
        decimal number => (double)number,
        float number => number,
        _ => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>A number, or true as 1, as an exact decimal.</summary>
    /// <exception cref="OverflowException">It is out of the range of decimal numbers.</exception>
    public static decimal ToDecimal(object value) => value switch
    {
        decimal number => number,
        bool flag => flag ? 1 : 0,
        _ => Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture),
    };
}
