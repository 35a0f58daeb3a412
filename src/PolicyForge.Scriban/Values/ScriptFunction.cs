namespace PolicyForge.Scriban;

/// <summary>A function written in a template.</summary>
internal sealed class ScriptFunction(FunctionDefinition definition) : IScriptCustomFunction
{
    public FunctionDefinition Definition { get; } = definition;

    public int RequiredParameterCount => Definition.RequiredCount;

    public int ParameterCount => Definition.Parameters?.Length ?? 0;

    public ScriptVarParamKind VarParamKind => Definition switch
    {
        { Parameters: null } => ScriptVarParamKind.Direct,
        { HasVariableParameter: true } => ScriptVarParamKind.LastParameter,
        _ => ScriptVarParamKind.None,
    };

    public Type ReturnType => Definition.ReturnsValue ? typeof(object) : typeof(void);

    public ScriptParameterInfo GetParameterInfo(int index)
    {
        var parameter = Definition.Parameters![Math.Min(index, ParameterCount - 1)];
        return new ScriptParameterInfo(typeof(object), parameter.Name, parameter.HasDefault, parameter.Default);
    }

    public object? Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        context.Evaluator.Run(this, arguments, blockStatement);
}
