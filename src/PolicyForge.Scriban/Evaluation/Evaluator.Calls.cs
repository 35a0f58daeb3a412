namespace PolicyForge.Scriban;

/// <summary>Calls and pipes: finding the function, evaluating its arguments, running it.</summary>
internal sealed partial class Evaluator
{
    private readonly Stack<ArgumentList> spareArguments = new();

    // The left side of the pipe whose right side is being evaluated, until the first function there takes it.
    private ScriptExpression? pendingPipe;

    private ScriptExpression? TakePipe()
    {
        var pipe = pendingPipe;
        pendingPipe = null;
        return pipe;
    }

    private object? EvaluatePipe(PipeExpression pipe)
    {
        var outer = TakePipe();
        if (outer is not null)
            throw NotAPipeTarget(pipe.From, null);

        pendingPipe = pipe.From;
        var value = Evaluate(pipe.To);
        return TakePipe() is null ? value : throw NotAPipeTarget(pipe.To, value);
    }

    private static ScriptRuntimeException NotAPipeTarget(ScriptExpression target, object? value) =>
        new(target.Span, value is null
            ? $"There is no function `{target}` to pipe into."
            : $"`{target}` is {Coerce.NameOf(value)}; a pipe needs a function on its right side.");

    private object? EvaluateCall(CallExpression call, ScriptBlockStatement? block)
    {
        var pipe = TakePipe();
        var target = EvaluateWithoutCall(call.Target);
        if (target is IScriptCustomFunction function)
            return Invoke(call, function, call.Arguments, pipe, block);

        if (target is null && context.EnableRelaxedFunctionAccess)
            return null;

        if (target is null && pipe is not null)
            throw NotAPipeTarget(call.Target, null);

        throw new ScriptRuntimeException(
            call.Target.Span, target is null ? $"There is no function `{call.Target}`." : $"`{call.Target}` is {Coerce.NameOf(target)} and cannot be called.");
    }

    private void ExecuteWrap(WrapStatement statement)
    {
        object? value;
        if (statement.Target is CallExpression call)
        {
            value = EvaluateCall(call, statement.Body);
        }
        else
        {
            var function = statement.Target.Kind == NodeKind.Nested ? null : EvaluateWithoutCall(statement.Target) as IScriptCustomFunction;
            if (function is null)
                throw new ScriptRuntimeException(statement.Target.Span, $"`wrap` needs the name of a function, and `{statement.Target}` is none; the form is: wrap <function> <argument> ... end");

            value = Invoke(statement.Target, function, [], null, statement.Body);
        }

        if (value is not null)
            context.Write(statement.Span, value);
    }

    private object? Invoke(ScriptExpression call, IScriptCustomFunction function, ScriptExpression[] expressions, ScriptExpression? pipe, ScriptBlockStatement? block)
    {
        CheckIsNoStatement(call, function);
        var arguments = spareArguments.Count > 0 ? spareArguments.Pop() : new ArgumentList();
        try
        {
            if (pipe is not null)
                AddArgument(function, arguments, pipe, false);

            var sawNamed = false;
            foreach (var expression in expressions)
            {
                AddArgument(function, arguments, expression, sawNamed);
                sawNamed |= expression.Kind == NodeKind.NamedArgument;
            }

            CompleteArguments(call, function, arguments);
            return Run(call, function, arguments, block);
        }
        finally
        {
            arguments.Clear();
            spareArguments.Push(arguments);
        }
    }

    public object? InvokeWithValues(ScriptNode caller, IScriptCustomFunction function, ReadOnlySpan<object?> values)
    {
        var arguments = spareArguments.Count > 0 ? spareArguments.Pop() : new ArgumentList();
        try
        {
            foreach (var value in values)
                AddValue(function, arguments, value, caller.Span);

            CompleteArguments(caller, function, arguments);
            return Run(caller, function, arguments, null);
        }
        finally
        {
            arguments.Clear();
            spareArguments.Push(arguments);
        }
    }

    private void CheckIsNoStatement(ScriptExpression call, IScriptCustomFunction function)
    {
        if (!context.ErrorForStatementFunctionAsExpression || function.ReturnType != typeof(void))
            return;

        if (current is not ExpressionStatement statement || !ReferenceEquals(statement.Expression, call))
            throw new ScriptRuntimeException(call.Span, $"`{call}` has no `ret` and so no value; call it as a statement of its own.");
    }

    private object? Run(ScriptNode call, IScriptCustomFunction function, ArgumentList arguments, ScriptBlockStatement? block)
    {
        limits.Step(call.Span);
        limits.EnterCall(call);
        var (outerCurrent, outerPipe) = (current, TakePipe());
        try
        {
            if (function is DelegateFunction known)
                return arguments.Missing ?? known.Run(context, call, arguments);

            // A `ret` or a `break` ends the function, or the block that the host ran, and nothing around it.
            var value = function.Invoke(context, call, ToArray(arguments), block);
            TakeReturned();
            return value;
        }
        finally
        {
            (current, pendingPipe) = (outerCurrent, outerPipe);
            limits.ExitCall();
        }
    }

    private ScriptArray ToArray(ArgumentList arguments)
    {
        var array = new ScriptArray(arguments.Values);
        foreach (var (name, value) in arguments.Named ?? [])
            ((IScriptObject)array).TrySetValue(context, CurrentSpan, name, value, false);

        return array;
    }
}
