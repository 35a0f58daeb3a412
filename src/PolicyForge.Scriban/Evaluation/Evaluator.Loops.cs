using System.Collections;

namespace PolicyForge.Scriban;

/// <summary><c>for</c> and <c>while</c>.</summary>
internal sealed partial class Evaluator
{
    private void ExecuteFor(ForStatement statement)
    {
        var source = Evaluate(statement.Items);
        if (source is IMissingValue)
            source = new ScriptArray { source };
        else if (Coerce.Unwrap(source) is null)
            return;

        if (Coerce.ToItems(context, source) is not { } items)
        {
            throw new ScriptRuntimeException(
                statement.Items.Span, $"`for` needs a list, an object or a string, and `{statement.Items}` is {Coerce.NameOf(source)}.");
        }

        if (statement.Options.Length > 0)
            items = ApplyOptions(statement, items);

        var variable = statement.Variable as VariableExpression;
        var iterator = items.GetEnumerator();
        var state = new LoopState(true, () => CountItems(items), () => MoveNext(iterator, statement));
        EnterLoop(variable, state, out var wasInLoop, out var loop);
        bool isEmpty;
        try
        {
            isEmpty = !MoveNext(iterator, statement);
            if (!isEmpty)
                RunFor(statement, iterator, state, loop);
        }
        finally
        {
            ExitLoop(wasInLoop);
            (iterator as IDisposable)?.Dispose();
        }

        if (isEmpty && statement.Else is not null)
            ExecuteBlock(statement.Else);
    }

    private static bool MoveNext(IEnumerator iterator, ForStatement statement)
    {
        try
        {
            return iterator.MoveNext();
        }
        catch (InvalidOperationException exception)
        {
            throw new ScriptRuntimeException(statement.Items.Span, "The list changed while the `for` went through it; change a copy instead.", exception);
        }
    }

    private void EnterLoop(VariableExpression? variable, LoopState state, out bool wasInLoop, out LoopVariables loop)
    {
        wasInLoop = limits.IsInLoop;
        limits.IsInLoop = true;
        limits.EnterIteration();
        loop = scopes.PushLoop(variable, state);
    }

    private void ExitLoop(bool wasInLoop)
    {
        scopes.PopLoop();
        limits.ExitIteration();
        limits.IsInLoop = wasInLoop;
    }

    private void RunFor(ForStatement statement, IEnumerator iterator, LoopState state, LoopVariables loop)
    {
        object? previous = null;
        while (true)
        {
            limits.Iterate(statement.Span);
            var item = iterator.Current;
            state.HasChanged = state.Index == 0 || !Equals(previous, item);
            loop.Value = item;
            if (loop.Name is null)
                SetPath(statement.Variable, item);

            ExecuteBlock(statement.Body);
            if (!ContinueLoop() || state.IsLast)
                break;

            previous = item;
            state.Advance();
        }
    }

    private bool ContinueLoop()
    {
        if (flow == Flow.Return)
            return false;

        var isBroken = flow == Flow.Break;
        flow = Flow.Next;
        return !isBroken;
    }

    /// <summary>Skips, then reverses, then limits, in whatever order the options are written.</summary>
    private IEnumerable ApplyOptions(ForStatement statement, IEnumerable items)
    {
        int offset = 0, limit = 0;
        var isReversed = false;
        foreach (var option in statement.Options)
        {
            switch (option.Name)
            {
                case "offset": offset = OptionValue(option); break;
                case "limit": limit = OptionValue(option); break;
                case "reversed": isReversed = true; break;
                default: throw new ScriptRuntimeException(option.Span, $"`for` has no option `{option.Name}`; it has offset: <number>, limit: <number> and reversed.");
            }
        }

        var selected = items.Cast<object?>();
        if (offset > 0)
            selected = selected.Skip(offset);

        if (isReversed)
            selected = selected.Reverse();

        return limit > 0 ? selected.Take(limit) : selected;
    }

    private int OptionValue(NamedArgument option) =>
        Coerce.ToInt(context, option.Span, option.Value is null ? null : Evaluate(option.Value));

    private static int CountItems(IEnumerable items) => items is ICollection collection ? collection.Count : items.Cast<object?>().Count();

    private void ExecuteWhile(WhileStatement statement)
    {
        var state = new LoopState(false);
        EnterLoop(null, state, out var wasInLoop, out _);
        try
        {
            while (Coerce.IsTrue(Evaluate(statement.Condition)))
            {
                limits.Iterate(statement.Span);
                ExecuteBlock(statement.Body);
                if (!ContinueLoop())
                    break;

                state.Advance();
            }
        }
        finally
        {
            ExitLoop(wasInLoop);
        }
    }
}
