using System.Collections;

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
        }

        if (left.Value is null || right.Value is null)
            return OnNull(op, left.Value, right.Value);

        if (!IsList(left.Value))
            throw NotAList(op, left.Span, left.Value);

        if (!IsList(right.Value))
            throw NotAList(op, right.Span, right.Value);

        return op switch
        {
            BinaryOperator.Add => Concatenate(context, span, left.Value, right.Value),
            BinaryOperator.Equal => Coerce.Box(AreEqual(context, span, left.Value, right.Value)),
            BinaryOperator.NotEqual => Coerce.Box(!AreEqual(context, span, left.Value, right.Value)),
            _ => throw Unsupported(op, span, left.Value, right.Value),
        };
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

    private static ScriptArray Concatenate(TemplateContext context, SourceSpan span, object left, object right)
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

    private static bool AreEqual(TemplateContext context, SourceSpan span, object left, object right)
    {
        if (ReferenceEquals(left, right))
            return true;

        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new ScriptRuntimeException(span, "The lists are nested too deep to be compared.");

        var (a, b) = (((IEnumerable)left).Cast<object?>().GetEnumerator(), ((IEnumerable)right).Cast<object?>().GetEnumerator());
        using (a)
        using (b)
        {
            while (a.MoveNext())
            {
                context.Limits.Step(span);
                if (!b.MoveNext() || !Coerce.IsTrue(Apply(context, BinaryOperator.Equal, span, (span, a.Current), (span, b.Current))))
                    return false;
            }

            return !b.MoveNext();
        }
    }
}
