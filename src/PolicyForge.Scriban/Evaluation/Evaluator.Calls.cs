using System.Collections;

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

    private void AddArgument(IScriptCustomFunction function, ArgumentList arguments, ScriptExpression expression, bool sawNamed)
    {
        if (expression is NamedArgument named)
        {
            AddNamedArgument(function, arguments, named);
            return;
        }

        if (sawNamed && function.VarParamKind != ScriptVarParamKind.Direct)
            throw new ScriptRuntimeException(expression.Span, "An argument without a name cannot follow a named one.");

        var value = Evaluate(expression);
        if (expression is UnaryExpression { Operator: UnaryOperator.Expand } && Coerce.Unwrap(value) is IEnumerable items and not string)
        {
            foreach (var item in items)
            {
                limits.Step(expression.Span);
                AddValue(function, arguments, item, expression.Span);
            }

            return;
        }

        AddValue(function, arguments, value, expression.Span);
    }

    private void AddValue(IScriptCustomFunction function, ArgumentList arguments, object? value, SourceSpan span) =>
        arguments.Add(Convert(function, arguments.Count, value, span), span);

    private object? Convert(IScriptCustomFunction function, int index, object? value, SourceSpan span) =>
        function is DelegateFunction known ? known.Convert(context, index, value, span) : value;

    private void AddNamedArgument(IScriptCustomFunction function, ArgumentList arguments, NamedArgument named)
    {
        if (function.VarParamKind == ScriptVarParamKind.Direct)
        {
            if (named.Name == "size")
                throw new ScriptRuntimeException(named.Span, "An argument cannot be named `size`: that is the number of arguments.");

            arguments.AddNamed(named.Name, Evaluate(named));
            return;
        }

        var index = IndexOfParameter(function, named.Name);
        if (index < 0)
            index = arguments.Count;
        else if (function is ScriptFunction && arguments.IsGiven(index))
            throw new ScriptRuntimeException(named.Span, $"The parameter `{named.Name}` already has an argument.");

        arguments.Set(index, Convert(function, index, Evaluate(named), named.Span), named.Span);
    }

    private static int IndexOfParameter(IScriptCustomFunction function, string name)
    {
        for (var i = 0; i < function.ParameterCount; i++)
        {
            if (function.GetParameterInfo(i).Name == name)
                return i;
        }

        return -1;
    }

    /// <summary>Fills in defaults and checks the number of arguments.</summary>
    private static void CompleteArguments(ScriptNode call, IScriptCustomFunction function, ArgumentList arguments)
    {
        var count = function.ParameterCount;
        for (var i = 0; i < count; i++)
        {
            if (arguments.IsGiven(i))
                continue;

            var parameter = function.GetParameterInfo(i);
            if (i < function.RequiredParameterCount && !parameter.HasDefaultValue)
                throw new ScriptRuntimeException(call.Span.Behind, $"`{call}` needs {function.RequiredParameterCount} arguments; `{parameter.Name}` is missing.");

            var isVariable = i == count - 1 && function.VarParamKind == ScriptVarParamKind.LastParameter;
            if (!isVariable)
                arguments.Fill(i, parameter.DefaultValue);
        }

        if (function.VarParamKind == ScriptVarParamKind.None && arguments.Count > count)
        {
            throw new ScriptRuntimeException(
                arguments.SpanAt(arguments.Count - 1), $"`{call}` has {arguments.Count} arguments; the function takes {count} at most.");
        }
    }

    private object? Run(ScriptNode call, IScriptCustomFunction function, ArgumentList arguments, ScriptBlockStatement? block)
    {
        limits.Step(call.Span);
        limits.EnterCall(call);
        var (outerCurrent, outerPipe) = (current, TakePipe());
        try
        {
            if (function is DelegateFunction known)
                return known.Run(context, call, arguments);

            return function.Invoke(context, call, ToArray(arguments), block);
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

    /// <summary>Runs a function that a template declared.</summary>
    public object? Run(ScriptFunction function, ScriptArray arguments, ScriptBlockStatement? block)
    {
        var definition = function.Definition;
        var outerFloor = scopes.FunctionFloor;
        var wasInLoop = limits.IsInLoop;
        if (!definition.IsAnonymous)
            scopes.FunctionFloor = scopes.FrameCount;

        if (definition.Parameters is { } parameters)
            scopes.PushFrame(BindParameters(parameters, arguments), isFunction: true);

        scopes.PushLocal(arguments);
        scopes.Local.Block = block;
        try
        {
            if (definition.Name is { Scope: VariableScope.Local } name)
                scopes.TrySet(name.Span, name, function);

            if (definition.Body is ExpressionStatement expression)
                return Evaluate(expression.Expression);

            ExecuteBlock((ScriptBlockStatement)definition.Body);
            return TakeReturned();
        }
        finally
        {
            scopes.PopLocal();
            if (definition.Parameters is not null)
                scopes.PopFrame();

            scopes.FunctionFloor = outerFloor;
            limits.IsInLoop = wasInLoop;
        }
    }

    private static ScriptObject BindParameters(FunctionParameter[] parameters, ScriptArray arguments)
    {
        var frame = new ScriptObject();
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].IsVariable)
                frame.SetValue(parameters[i].Name, new ScriptArray(arguments.Skip(i)));
            else
                frame.SetValue(parameters[i].Name, arguments[i]);
        }

        return frame;
    }
}
