namespace PolicyForge.Scriban;

internal sealed record FunctionParameter(string Name, bool HasDefault, object? Default, bool IsVariable);

/// <summary>
/// The parsed form of a function. Without a parameter list (<c>Parameters</c> is null) it takes any arguments
/// and reads them from <c>$</c>.
/// </summary>
internal sealed record FunctionDefinition(
    VariableExpression? Name, FunctionParameter[]? Parameters, ScriptNode Body, bool ReturnsValue)
{
    public bool IsAnonymous => Name is null;

    /// <summary>Parameters without a default, up to the first that has one.</summary>
    public int RequiredCount { get; } = Parameters?.Count(parameter => !parameter.HasDefault && !parameter.IsVariable) ?? 0;

    public bool HasVariableParameter { get; } = Parameters is [.., { IsVariable: true }];
}
