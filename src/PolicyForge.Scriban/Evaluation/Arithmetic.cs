namespace PolicyForge.Scriban;

/// <summary>Operators on two numbers.</summary>
internal static class Arithmetic
{
    private const int MaxShift = 1048576;

    public static object Apply(SourceSpan span, BinaryOperator op, object left, object right, NumberKind kind)
    {
        try
        {
            return kind switch
            {
                NumberKind.Double => OnDoubles(span, op, Numbers.ToDouble(left), Numbers.ToDouble(right)),
                NumberKind.Float => OnFloats(span, op, (float)Numbers.ToDouble(left), (float)Numbers.ToDouble(right)),
                NumberKind.Decimal => OnDecimals(span, op, Numbers.ToDecimal(left), Numbers.ToDecimal(right)),
                _ => OnIntegers(span, op, Numbers.ToLong(left), Numbers.ToLong(right)),
            };
        }
        catch (OverflowException)
        {
            throw Overflow(span, op);
        }
        catch (DivideByZeroException)
        {
            throw new ScriptRuntimeException(span, $"`{op.Text()}` cannot divide by zero.");
        }
    }

    public static object? Negate(object? value, SourceSpan span) => value switch
    {
        int.MinValue => -(long)int.MinValue,
        int number => Numbers.Box(-number),
        long.MinValue => throw Overflow(span, BinaryOperator.Subtract),
        long number => Numbers.Fit(-number),
        double number => -number,
        float number => -number,
        decimal number => -number,
        _ when Numbers.IsNumber(value) => Numbers.Fit(-Numbers.ToLong(value!)),
        null => null,
        _ => throw new ScriptRuntimeException(span, $"Only a number can have a minus sign, and this is {Coerce.NameOf(value)}."),
    };

    private static object OnIntegers(SourceSpan span, BinaryOperator op, long left, long right) => op switch
    {
        BinaryOperator.Add => Numbers.Fit(checked(left + right)),
        BinaryOperator.Subtract => Numbers.Fit(checked(left - right)),
        BinaryOperator.Multiply => Numbers.Fit(checked(left * right)),
        BinaryOperator.Divide => (double)left / right,
        BinaryOperator.DivideWhole => Numbers.Fit(checked(left / right)),
        BinaryOperator.Modulo => right == -1 ? Numbers.Box(0) : Numbers.Fit(left % right),
        BinaryOperator.ShiftLeft => Shift(span, op, left, right),
        BinaryOperator.ShiftRight => Shift(span, op, left, -right),
        BinaryOperator.Equal => Coerce.Box(left == right),
        BinaryOperator.NotEqual => Coerce.Box(left != right),
        _ => Compare(span, op, left.CompareTo(right)),
    };

    private static object OnDoubles(SourceSpan span, BinaryOperator op, double left, double right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideWhole => Math.Round(left / right),
        BinaryOperator.Modulo => left % right,
        BinaryOperator.Equal => Coerce.Box(left == right),
        BinaryOperator.NotEqual => Coerce.Box(left != right),
        _ when double.IsNaN(left) || double.IsNaN(right) => Coerce.False,
        _ => Compare(span, op, left.CompareTo(right)),
    };

    private static object OnFloats(SourceSpan span, BinaryOperator op, float left, float right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideWhole => MathF.Truncate(left / right),
        BinaryOperator.Modulo => left % right,
        BinaryOperator.Equal => Coerce.Box(left == right),
        BinaryOperator.NotEqual => Coerce.Box(left != right),
        _ when float.IsNaN(left) || float.IsNaN(right) => Coerce.False,
        _ => Compare(span, op, left.CompareTo(right)),
    };

    private static object OnDecimals(SourceSpan span, BinaryOperator op, decimal left, decimal right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideWhole => decimal.Round(left / right),
        BinaryOperator.Modulo => left % right,
        BinaryOperator.Equal => Coerce.Box(left == right),
        BinaryOperator.NotEqual => Coerce.Box(left != right),
        _ => Compare(span, op, left.CompareTo(right)),
    };

    private static object Compare(SourceSpan span, BinaryOperator op, int order) => op switch
    {
        BinaryOperator.Less => Coerce.Box(order < 0),
        BinaryOperator.LessOrEqual => Coerce.Box(order <= 0),
        BinaryOperator.Greater => Coerce.Box(order > 0),
        BinaryOperator.GreaterOrEqual => Coerce.Box(order >= 0),
        BinaryOperator.RangeInclusive or BinaryOperator.RangeExclusive =>
            throw new ScriptRuntimeException(span, $"Both ends of `{op.Text()}` must be whole numbers, as in 1{op.Text()}5."),
        _ => throw new ScriptRuntimeException(span, $"`{op.Text()}` works on whole numbers only."),
    };

    private static object Shift(SourceSpan span, BinaryOperator op, long value, long places)
    {
        if (Math.Abs(places) > MaxShift)
            throw new ScriptRuntimeException(span, $"`{op.Text()}` can shift by {MaxShift} places at most.");

        if (places <= 0)
            return Numbers.Fit(places < -63 ? value >> 63 : value >> (int)-places);

        if (value != 0 && (places > 62 || value << (int)places >> (int)places != value))
            throw Overflow(span, op);

        return Numbers.Fit(value << (int)Math.Min(places, 62));
    }

    private static ScriptRuntimeException Overflow(SourceSpan span, BinaryOperator op) =>
        new(span, $"The result of `{op.Text()}` is larger than the numbers that are supported.");
}
