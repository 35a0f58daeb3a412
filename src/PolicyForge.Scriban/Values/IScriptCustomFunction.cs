namespace PolicyForge.Scriban;

/// <summary>What a function does with arguments beyond its parameters.</summary>
public enum ScriptVarParamKind
{
    /// <summary>There cannot be any.</summary>
    None,

    /// <summary>It has no parameter list and takes all arguments as they come, named ones as members of the argument list.</summary>
    Direct,

    /// <summary>Its last parameter takes them all.</summary>
    LastParameter,
}

/// <summary>A parameter of a function.</summary>
/// <param name="ParameterType">The type that an argument is converted to.</param>
/// <param name="Name">The name that a named argument uses.</param>
/// <param name="HasDefaultValue">Whether the argument can be left out.</param>
/// <param name="DefaultValue">Its value then.</param>
public sealed record ScriptParameterInfo(Type ParameterType, string Name, bool HasDefaultValue = false, object? DefaultValue = null);

/// <summary>
/// A function that templates can call. A class that implements only
/// <see cref="Invoke"/> takes any arguments.
/// </summary>
public interface IScriptCustomFunction
{
    /// <summary>How many arguments a call must have.</summary>
    int RequiredParameterCount => 0;

    /// <summary>How many parameters have a name.</summary>
    int ParameterCount => 0;

    /// <summary>What becomes of arguments beyond the parameters.</summary>
    ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    /// <summary><see cref="Void"/> when a call has no value.</summary>
    Type ReturnType => typeof(object);

    /// <summary>Describes a parameter.</summary>
    ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "");

    /// <summary>Runs the function.</summary>
    /// <param name="context">The context that runs the template.</param>
    /// <param name="callerContext">The call, for the position of errors.</param>
    /// <param name="arguments">The values of the arguments.</param>
    /// <param name="blockStatement">
    /// The block of <c>wrap f ... end</c>: print it with <see cref="TemplateContext.Evaluate(ScriptNode)"/> or take its
    /// text with <see cref="TemplateContext.RenderBlock"/>.
    /// </param>
    /// <returns>The value of the call; null prints nothing.</returns>
    object? Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement);
}
