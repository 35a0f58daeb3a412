using System.Collections;
using System.Runtime.CompilerServices;

namespace PolicyForge.Scriban;

/// <summary>Operators on lists: joining, repeating, comparing, adding an item at an end.</summary>
internal static partial class Operators
{
    private static object? OnLists(
        TemplateContext context, BinaryOperator op, SourceSpan span, (SourceSpan Span, object? Value) left, (SourceSpan Span, object? Value) right)
    {
        switch (op)
        {
            case BinaryOperator.ShiftLeft when IsList(left.Value):
                return new ScriptArray(Copy(context, span, left.Value!)) { right.Value };
            case BinaryOperator.ShiftRight when IsList(right.Value):
                var array = Copy(context, span, right.Value!);
                array.Insert(0, left.Value);
                return array;
            case BinaryOperator.Multiply when !IsList(left.Value) || !IsList(right.Value):
                return IsList(left.Value) ? Repeat(context, span, left.Value!, right) : Repeat(context, span, right.Value!, left);
            case BinaryOperator.Divide or BinaryOperator.DivideWhole or BinaryOperator.Modulo when IsList(left.Value):
                return Thin(context, op, span, left.Value!, right);
        }

        var a = Coerce.ToItems(context, left.Value) ?? throw NotAList(op, left.Span, left.Value);
        var b = Coerce.ToItems(context, right.Value) ?? throw NotAList(op, right.Span, right.Value);
        return op switch
        {
            BinaryOperator.Add => Concatenate(context, span, a, b),
            BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.LessOrEqual
                or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => Coerce.Box(Compare(context, op, span, a, b)),
            _ => throw Unsupported(op, span, left.Value, right.Value),
        };
    }

    /// <summary>The first part of a list divided by a number; for <c>%</c>, every item whose place the number divides.</summary>
    private static ScriptArray Thin(TemplateContext context, BinaryOperator op, SourceSpan span, object list, (SourceSpan Span, object? Value) divisor)
    {
        var count = Coerce.ToInt(context, divisor.Span, divisor.Value);
        if (count <= 0)
            throw new ScriptRuntimeException(divisor.Span, $"A list cannot be divided by {count}.");

        var items = Copy(context, span, list);
        return new ScriptArray(op == BinaryOperator.Modulo
            ? items.Where((_, place) => place % count == 0)
            : items.Take(items.Count / count));
    }

    private static ScriptRuntimeException NotAList(BinaryOperator op, SourceSpan span, object? value) =>
        new(span, $"`{op.Text()}` needs a list on both sides, and this is {Coerce.NameOf(value)}.");

    private static ScriptArray Copy(TemplateContext context, SourceSpan span, object list)
    {
        var copy = new ScriptArray();
        foreach (var item in (IEnumerable)list)
        {
            context.Limits.Step(span);
            copy.Add(item);
        }

        return copy;
    }

    private static ScriptArray Concatenate(TemplateContext context, SourceSpan span, IEnumerable left, IEnumerable right)
    {
        var joined = Copy(context, span, left);
        foreach (var item in Copy(context, span, right))
            joined.Add(item);

        return joined;
    }

    private static IEnumerable Repeat(TemplateContext context, SourceSpan span, object list, (SourceSpan Span, object? Value) times)
    {
        var count = Coerce.ToInt(context, times.Span, times.Value);
        if (count < 0)
            throw new ScriptRuntimeException(times.Span, $"A list cannot be repeated {count} times.");

        if (list is not IList items)
            return new ScriptSequence(RepeatLazily(context, span, (IEnumerable)list, count));

        var total = (long)items.Count * count;
        if (total > Array.MaxLength)
            throw new ScriptRuntimeException(span, $"The list would have {total} items, more than a list can have.");

        context.Limits.EnterIteration();
        context.Limits.Iterate(span, total);
        context.Limits.ExitIteration();
        var repeated = new ScriptArray((int)total);
        for (var i = 0; i < count && items.Count > 0; i++)
        {
            foreach (var item in items)
                repeated.Add(item);
        }

        return repeated;
    }

    private static IEnumerable<object?> RepeatLazily(TemplateContext context, SourceSpan span, IEnumerable source, int count)
    {
        context.Limits.EnterIteration();
        try
        {
            for (var i = 0; i < count; i++)
            {
                context.Limits.Iterate(span);
                foreach (var item in source)
                    yield return item;
            }
        }
        finally
        {
            context.Limits.ExitIteration();
        }
    }

    /// <summary>The shorter list comes first; lists of one length compare when all their items do.</summary>
    private static bool Compare(TemplateContext context, BinaryOperator op, SourceSpan span, IEnumerable left, IEnumerable right)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new ScriptRuntimeException(span, "The lists are nested too deep to be compared.");

        var (a, b) = (Copy(context, span, left), Copy(context, span, right));
        if (a.Count != b.Count || a.Count == 0)
            return Coerce.IsTrue(Arithmetic.Apply(span, op, a.Count, b.Count, NumberKind.Int));

        for (var i = 0; i < a.Count; i++)
        {
            if (!Coerce.IsTrue(Apply(context, op, span, (span, a[i]), (span, b[i]))))
                return false;
        }

        return true;
    }
}
