using System.Reflection;
using System.Runtime.ExceptionServices;

namespace PolicyForge.Scriban;

/// <summary>Keeps an argument as the host value that it is, instead of what it computes as.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class KeepsHostValueAttribute : Attribute;

/// <summary>
/// A .NET method that templates can call. Parameters of type <see cref="TemplateContext"/>, <see cref="SourceSpan"/>
/// and <see cref="ScriptNode"/> before the others receive the context, the place and the node of the call.
/// </summary>
internal sealed class DelegateFunction : IScriptCustomFunction
{
    private readonly string name;
    private readonly MethodInvoker invoker;
    private readonly object? target;
    private readonly Type[] callTypes;
    private readonly ScriptParameterInfo[] parameters;
    private readonly bool[] keepsHostValue;

    public DelegateFunction(string name, Delegate function)
        : this(name, function.GetType().GetMethod("Invoke")!, function.Method.GetParameters(), function, parameter => parameter)
    {
    }

    public DelegateFunction(string name, MethodInfo method)
        : this(name, method, method.GetParameters(), null, StandardMemberRenamer.Rename)
    {
    }

    private DelegateFunction(string name, MethodInfo method, ParameterInfo[] described, object? target, Func<string, string> nameOf)
    {
        this.name = name;
        this.target = target;
        invoker = MethodInvoker.Create(method);
        ReturnType = method.ReturnType;

        // A compiled lambda has a hidden first parameter that its delegate does not show.
        var all = described[Math.Max(0, described.Length - method.GetParameters().Length)..];
        callTypes = [.. all.TakeWhile(parameter => IsCallInformation(parameter.ParameterType)).Select(parameter => parameter.ParameterType)];
        var own = all[callTypes.Length..];
        var isVariable = own.Length > 0 && own[^1].IsDefined(typeof(ParamArrayAttribute));
        VarParamKind = isVariable ? ScriptVarParamKind.LastParameter : ScriptVarParamKind.None;
        RequiredParameterCount = own.Count(parameter => !parameter.IsOptional) - (isVariable ? 1 : 0);
        parameters = [.. own.Select((parameter, i) => Describe(parameter, nameOf, isVariable && i == own.Length - 1))];
        keepsHostValue = [.. own.Select(parameter => parameter.IsDefined(typeof(KeepsHostValueAttribute)))];
    }

    public int RequiredParameterCount { get; }

    public int ParameterCount => parameters.Length;

    public ScriptVarParamKind VarParamKind { get; }

    public Type ReturnType { get; }

    public ScriptParameterInfo GetParameterInfo(int index) => parameters[Math.Min(index, parameters.Length - 1)];

    /// <summary>Whether the answer is missing when this argument is.</summary>
    public bool PassesOnMissing(int index) =>
        parameters.Length > 0 && ReturnType != typeof(bool) && !keepsHostValue[Math.Min(index, parameters.Length - 1)];

    public object? Convert(TemplateContext context, int index, object? value, SourceSpan span)
    {
        if (parameters.Length == 0)
            return value;

        index = Math.Min(index, parameters.Length - 1);
        var type = parameters[index].ParameterType;
        if (type == typeof(object))
            return keepsHostValue[index] ? value : Coerce.Unwrap(value);

        return Coerce.ToParameter(context, span, value, type);
    }

    public object? Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        context.Invoke(callerContext, this, [.. arguments]);

    /// <summary>Runs the method with arguments that are already converted.</summary>
    public object? Run(TemplateContext context, ScriptNode call, ArgumentList arguments)
    {
        var values = new object?[callTypes.Length + parameters.Length];
        for (var i = 0; i < callTypes.Length; i++)
            values[i] = callTypes[i] == typeof(TemplateContext) ? context : callTypes[i] == typeof(SourceSpan) ? call.Span : call;

        CopyArguments(arguments.Values, values.AsSpan(callTypes.Length));
        try
        {
            return invoker.Invoke(target, values.AsSpan());
        }
        catch (BadArgumentException exception)
        {
            throw new ScriptRuntimeException(SpanOfParameter(exception.Parameter, arguments, call.Span), exception.Message, exception);
        }
        catch (InvalidOperationException exception) when (exception.InnerException is ScriptRuntimeException or OperationCanceledException)
        {
            // Sorting wraps what its comparison throws.
            ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }
        catch (Exception exception) when (exception is not (ScriptRuntimeException or OperationCanceledException))
        {
            throw new ScriptRuntimeException(call.Span, $"`{name}` failed: {exception.Message}", exception);
        }
    }

    private void CopyArguments(ReadOnlySpan<object?> arguments, Span<object?> values)
    {
        if (VarParamKind != ScriptVarParamKind.LastParameter)
        {
            arguments.CopyTo(values);
            return;
        }

        var last = parameters.Length - 1;
        arguments[..Math.Min(last, arguments.Length)].CopyTo(values);
        var rest = arguments.Length > last ? arguments[last..] : [];
        var array = Array.CreateInstance(parameters[last].ParameterType, rest.Length);
        for (var i = 0; i < rest.Length; i++)
            array.SetValue(rest[i], i);

        values[last] = array;
    }

    private SourceSpan SpanOfParameter(string parameter, ArgumentList arguments, SourceSpan call)
    {
        var index = Array.FindIndex(parameters, candidate => candidate.Name == StandardMemberRenamer.Rename(parameter));
        return index >= 0 && arguments.IsGiven(index) ? arguments.SpanAt(index) : call;
    }

    private static bool IsCallInformation(Type type) =>
        type == typeof(TemplateContext) || type == typeof(SourceSpan) || type == typeof(ScriptNode);

    private static ScriptParameterInfo Describe(ParameterInfo parameter, Func<string, string> nameOf, bool isVariable)
    {
        var type = isVariable ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        return new ScriptParameterInfo(type, nameOf(parameter.Name ?? ""), parameter.HasDefaultValue, parameter.DefaultValue);
    }
}
