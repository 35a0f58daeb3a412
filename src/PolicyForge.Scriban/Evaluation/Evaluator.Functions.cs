namespace PolicyForge.Scriban;

/// <summary>Running the functions that templates declare: their parameters, their variables, what they see.</summary>
internal sealed partial class Evaluator
{
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
