namespace PolicyForge.Scriban;

/// <summary>One method for each statement, loops and functions apart.</summary>
internal sealed partial class Evaluator
{
    private void ExecuteExpression(ExpressionStatement statement)
    {
        var expression = statement.Expression;
        object? value;
        try
        {
            value = Evaluate(expression);
        }
        catch (ScriptRuntimeException exception) when (context.RenderRuntimeException is not null)
        {
            pendingPipe = null;
            context.Write(context.RenderRuntimeException(exception));
            return;
        }

        if (value is not null && expression.Kind != NodeKind.Assign)
            context.Write(expression.Span, value);
    }

    private void ExecuteIf(IfStatement statement)
    {
        while (true)
        {
            if (Coerce.IsTrue(Evaluate(statement.Condition)))
            {
                ExecuteBlock(statement.Then);
                return;
            }

            if (statement.Else is not IfStatement next)
                break;

            statement = next;
        }

        if (statement.Else is ScriptBlockStatement otherwise)
            ExecuteBlock(otherwise);
    }

    private void ExecuteCase(CaseStatement statement)
    {
        var value = Evaluate(statement.Value);
        foreach (var when in statement.Whens)
        {
            foreach (var candidate in when.Values)
            {
                var isMatch = Operators.Apply(context, BinaryOperator.Equal, candidate.Span, (statement.Value.Span, value), (candidate.Span, Evaluate(candidate)));
                if (!Coerce.IsTrue(isMatch))
                    continue;

                ExecuteBlock(when.Body);
                return;
            }
        }

        if (statement.Else is not null)
            ExecuteBlock(statement.Else);
    }

    private void ExecuteCapture(CaptureStatement statement)
    {
        var text = context.RenderBlock(statement.Body);
        SetPath(statement.Target, new RenderedText(text));
    }

    private void ExecuteWith(WithStatement statement)
    {
        var target = Evaluate(statement.Target);
        if ((target as IScriptObject ?? Coerce.Unwrap(target)) is not IScriptObject members)
        {
            throw new ScriptRuntimeException(
                statement.Target.Span, $"`with` needs an object, and `{statement.Target}` is {Coerce.NameOf(target)}.");
        }

        context.PushGlobal(members);
        try
        {
            ExecuteBlock(statement.Body);
        }
        finally
        {
            context.PopGlobal();
        }
    }

    private void ExecuteImport(ImportStatement statement)
    {
        var source = Evaluate(statement.Source);
        if ((source as IScriptObject ?? Coerce.Unwrap(source)) is not IScriptObject members)
        {
            throw new ScriptRuntimeException(
                statement.Source.Span, $"`import` needs an object, and `{statement.Source}` is {Coerce.NameOf(source)}.");
        }

        var target = scopes.CurrentGlobal;
        foreach (var name in members.GetMembers().ToArray())
        {
            if (target.CanWrite(name) && members.TryGetValue(context, statement.Span, name, out var value))
                target.TrySetValue(context, statement.Span, name, value, false);
        }
    }

    private void ExecuteReturn(ReturnStatement statement)
    {
        var value = statement.Value is null ? null : Evaluate(statement.Value);
        // A list that is computed when it is read would no longer find the variables of the function.
        returned = value is ScriptSequence sequence ? sequence.Read() : value;
        flow = Flow.Return;
    }

    private void Leave(ScriptStatement statement, Flow leaving, string keyword)
    {
        if (!limits.IsInLoop)
            throw new ScriptRuntimeException(statement.Span, $"`{keyword}` can only be used inside a `for` or a `while`.");

        flow = leaving;
    }

    private void ExecuteBlockDelegate()
    {
        if (scopes.Local.Block is { } block)
            ExecuteBlock(block);
    }

    private void DeclareFunction(FunctionStatement statement)
    {
        var name = statement.Definition.Name!;
        if (!scopes.TrySet(name.Span, name, new ScriptFunction(statement.Definition)))
            throw ReadOnlyVariable(name);
    }
}
