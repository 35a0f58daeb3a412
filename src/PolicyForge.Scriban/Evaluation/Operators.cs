using System.Collections;

namespace PolicyForge.Scriban;

/// <summary>The operators between two values, by the types of the values.</summary>
internal static partial class Operators
{
    public static object? Apply(
        TemplateContext context, BinaryOperator op, SourceSpan span, (SourceSpan Span, object? Value) left, (SourceSpan Span, object? Value) right)
    {
        if (op >= BinaryOperator.Add && (left.Value as IMissingValue ?? right.Value as IMissingValue) is { } missing)
            return missing;

        var (a, b) = (Coerce.Unwrap(left.Value), Coerce.Unwrap(right.Value));
        var (leftKind, rightKind) = (Numbers.KindOf(a), Numbers.KindOf(b));
        if (leftKind > NumberKind.Bool && rightKind != NumberKind.None || rightKind > NumberKind.Bool && leftKind != NumberKind.None)
            return OnNumbers(context, op, span, a!, b!, leftKind > rightKind ? leftKind : rightKind);

        if (a is string || b is string)
            return OnStrings(context, op, span, (left.Span, a), (right.Span, b));

        if (a is null || b is null)
            return OnNull(op, a, b);

        if (a is EmptyScriptObject || b is EmptyScriptObject)
            return OnEmpty(op, span, a, b);

        if (IsList(a) || IsList(b))
            return OnLists(context, op, span, (left.Span, a), (right.Span, b));

        if (leftKind == NumberKind.Bool || rightKind == NumberKind.Bool)
            return OnOthers(op, span, Coerce.IsTrue(a), Coerce.IsTrue(b));

        if (leftKind != NumberKind.None || rightKind != NumberKind.None)
            throw Unsupported(op, span, a, b);

        return a is DateTime ? OnDates(op, span, a, b) : OnOthers(op, span, a, b);
    }

    private static object OnNumbers(TemplateContext context, BinaryOperator op, SourceSpan span, object left, object right, NumberKind kind)
    {
        if (kind > NumberKind.Long || op is not (BinaryOperator.RangeInclusive or BinaryOperator.RangeExclusive))
            return Arithmetic.Apply(span, op, left, right, kind);

        var range = new ScriptRange(Numbers.ToLong(left), Numbers.ToLong(right), op == BinaryOperator.RangeExclusive);
        context.Limits.CheckRange(span, range.Count);
        return range;
    }

    private static object? OnStrings(
        TemplateContext context, BinaryOperator op, SourceSpan span, (SourceSpan Span, object? Value) left, (SourceSpan Span, object? Value) right)
    {
        if (op == BinaryOperator.Multiply)
            return Repeat(context, left, right);

        // Null and empty are before every string, the empty one included.
        var (a, b) = (TextOrNull(context, left.Value), TextOrNull(context, right.Value));
        switch (op)
        {
            case BinaryOperator.Add:
                context.Limits.CheckText(span, (a?.Length ?? 0L) + (b?.Length ?? 0));
                return a + b;
            case BinaryOperator.Equal: return Coerce.Box(a == b);
            case BinaryOperator.NotEqual: return Coerce.Box(a != b);
            case BinaryOperator.Less: return Coerce.Box(string.CompareOrdinal(a, b) < 0);
            case BinaryOperator.LessOrEqual: return Coerce.Box(string.CompareOrdinal(a, b) <= 0);
            case BinaryOperator.Greater: return Coerce.Box(string.CompareOrdinal(a, b) > 0);
            case BinaryOperator.GreaterOrEqual: return Coerce.Box(string.CompareOrdinal(a, b) >= 0);
            default: throw new ScriptRuntimeException(span, $"`{op.Text()}` does not work on strings; convert them with string.to_int or string.to_double first.");
        }
    }

    private static string? TextOrNull(TemplateContext context, object? value) =>
        value is null or EmptyScriptObject ? null : Coerce.ToText(context, value);

    private static string Repeat(TemplateContext context, (SourceSpan Span, object? Value) left, (SourceSpan Span, object? Value) right)
    {
        var (text, times) = right.Value is string ? (right, left) : (left, right);
        if (times.Value is not null && Numbers.KindOf(times.Value) == NumberKind.None)
            throw new ScriptRuntimeException(times.Span, $"`*` repeats a string a number of times, as in \"ab\" * 3, and this is {Coerce.NameOf(times.Value)}.");

        var unit = (string)text.Value!;
        var count = Coerce.ToInt(context, times.Span, times.Value);
        if (count <= 0 || unit.Length == 0)
            return "";

        context.Limits.CheckText(times.Span, (long)unit.Length * count);
        return new System.Text.StringBuilder(unit.Length * count).Insert(0, unit, count).ToString();
    }

    private static object OnEmpty(BinaryOperator op, SourceSpan span, object left, object right)
    {
        var other = left is EmptyScriptObject ? right : left;
        var isEmpty = other is EmptyScriptObject || Coerce.IsEmpty(other) == true;
        return op switch
        {
            BinaryOperator.Equal or BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual => Coerce.Box(isEmpty),
            BinaryOperator.NotEqual => Coerce.Box(!isEmpty),
            BinaryOperator.Less or BinaryOperator.Greater => Coerce.False,
            BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight => throw Unsupported(op, span, left, right),
            _ => EmptyScriptObject.Default,
        };
    }

    private static object? OnNull(BinaryOperator op, object? left, object? right) => op switch
    {
        BinaryOperator.Equal => Coerce.Box(left is null && right is null),
        BinaryOperator.NotEqual => Coerce.Box(left is not null || right is not null),
        BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => Coerce.False,
        _ => null,
    };

    private static object OnDates(BinaryOperator op, SourceSpan span, object left, object right) => (op, left, right) switch
    {
        (BinaryOperator.Subtract, DateTime a, DateTime b) => a - b,
        (BinaryOperator.Add, DateTime date, TimeSpan length) => AddTo(span, date, length),
        (BinaryOperator.Less, DateTime a, DateTime b) => Coerce.Box(a < b),
        (BinaryOperator.LessOrEqual, DateTime a, DateTime b) => Coerce.Box(a <= b),
        (BinaryOperator.Greater, DateTime a, DateTime b) => Coerce.Box(a > b),
        (BinaryOperator.GreaterOrEqual, DateTime a, DateTime b) => Coerce.Box(a >= b),
        (_, _, TimeSpan) => throw Unsupported(op, span, left, right),
        _ => OnOthers(op, span, left, right),
    };

    private static DateTime AddTo(SourceSpan span, DateTime date, TimeSpan length)
    {
        var ticks = date.Ticks + length.Ticks;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime(ticks, date.Kind)
            : throw new ScriptRuntimeException(span, "The date is out of the range from year 1 to year 9999.");
    }

    private static object OnOthers(BinaryOperator op, SourceSpan span, object left, object right) => op switch
    {
        BinaryOperator.Equal => Coerce.Box(Equals(left, right)),
        BinaryOperator.NotEqual => Coerce.Box(!Equals(left, right)),
        _ => throw Unsupported(op, span, left, right),
    };

    private static ScriptRuntimeException Unsupported(BinaryOperator op, SourceSpan span, object? left, object? right) =>
        new(span, $"`{op.Text()}` does not work between {Coerce.NameOf(left)} and {Coerce.NameOf(right)}.");

    private static bool IsList(object? value) =>
        value is ScriptArray or ScriptRange or ScriptSequence or IList || (value is IEnumerable and not (string or IScriptObject or IDictionary));
}
