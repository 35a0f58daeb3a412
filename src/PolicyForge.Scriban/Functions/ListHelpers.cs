using System.Collections;

namespace PolicyForge.Scriban;

/// <summary>What functions over lists share: counting items against the loop limit, calling the function they are given.</summary>
internal static class ListHelpers
{
    /// <summary>The items, each counted against the loop limit when it is read.</summary>
    public static IEnumerable<object?> Counted(TemplateContext context, SourceSpan span, IEnumerable items)
    {
        context.Limits.EnterIteration();
        try
        {
            foreach (var item in items)
            {
                context.Limits.Iterate(span);
                yield return item;
            }
        }
        finally
        {
            context.Limits.ExitIteration();
        }
    }

    /// <summary>The items of a list, or the value itself as the only item; nothing for null.</summary>
    public static IEnumerable<object?> ItemsOrSelf(TemplateContext context, SourceSpan span, object? value)
    {
        if (Coerce.Unwrap(value) is null)
            return [];

        return value is string || Coerce.ToItems(context, value) is not { } items ? [value] : Counted(context, span, items);
    }

    public static Func<object?, object?[], object?> Callback(TemplateContext context, ScriptNode call, object? function)
    {
        if (Coerce.Unwrap(function) is IScriptCustomFunction callee)
            return (item, arguments) => context.Invoke(call, callee, [item, .. arguments]);

        throw new BadArgumentException(nameof(function), $"A function is needed here, written @name, and this is {Coerce.NameOf(function)}.");
    }
}
