using System.Collections;

namespace PolicyForge.Scriban;

/// <summary>The arguments of a call: by place, by name, expanded with <c>^</c>, left out.</summary>
internal sealed partial class Evaluator
{
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
        arguments.Add(Convert(function, arguments, arguments.Count, value, span), span);

    private object? Convert(IScriptCustomFunction function, ArgumentList arguments, int index, object? value, SourceSpan span)
    {
        if (function is not DelegateFunction known)
            return value;

        if (value is string or not IMissingValue || !known.PassesOnMissing(index))
            return known.Convert(context, index, value, span);

        arguments.Missing ??= (IMissingValue)value;
        return null;
    }

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

        arguments.Set(index, Convert(function, arguments, index, Evaluate(named), named.Span), named.Span);
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
}
