using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Policies;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly.Functions;

/// <summary>Reads the arguments of a body function, or says how it is written.</summary>
internal static class Arguments
{
    public static string Text(ScriptArray arguments, int index, ScriptNode call, string usage)
    {
        var argument = arguments[index] is IScriptValue { Value: var inner } ? inner : arguments[index];
        return argument?.ToString() is { Length: > 0 } text ? text : throw new BodyException(call.Span, Codes.FunctionUse, $"Write {usage}.");
    }

    public static void AtMost(int count, ScriptArray arguments, ScriptNode call, string usage)
    {
        if (arguments.Count > count)
            throw new BodyException(call.Span, Codes.FunctionUse, $"There are too many words here. Write {usage}.");
    }

    public static ScriptBlockStatement Block(ScriptBlockStatement? block, ScriptNode call, string usage) =>
        block ?? throw new BodyException(call.Span, Codes.FunctionUse, $"This needs a passage to keep or drop. Write {usage}.");

    public static Question Question(BodyScope scope, string id, ScriptNode call) => scope.Policy.Question(id)
        ?? throw new BodyException(call.Span, Codes.UnknownBodyQuestion, $"There is no question '{id}'. {Nearest.Hint(id, [.. scope.Policy.Questions.Select(question => question.Id)])}");
}
