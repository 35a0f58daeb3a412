using System.Collections;

namespace PolicyForge.Scriban;

/// <summary>The group <c>object</c>.</summary>
internal static class ObjectFunctions
{
    public static object? Default([KeepsHostValue] object? value, [KeepsHostValue] object? @default) =>
        Coerce.Unwrap(value) is null or "" ? @default : value;

    public static object Eval(SourceSpan span, object? value) => throw NoEval(span, "object.eval", value);

    public static object EvalTemplate(SourceSpan span, object? value) => throw NoEval(span, "object.eval_template", value);

    public static string? Format(TemplateContext context, object? value, string? format, string? culture = null) =>
        Formatting.Format(context, value, format, culture);

    public static object? FromJson(string? json)
    {
        try
        {
            return json is null ? null : ScriptJson.Parse(json);
        }
        catch (System.Text.Json.JsonException exception)
        {
            throw new BadArgumentException(nameof(json), $"The text is not JSON: {exception.Message}");
        }
    }

    public static bool HasKey(TemplateContext context, SourceSpan span, object? value, string? key) =>
        key is not null && IsObject(value) && Members.TryGet(context, span, value!, key, out _);

    public static bool HasValue(TemplateContext context, SourceSpan span, object? value, string? key) =>
        key is not null && IsObject(value) && Members.TryGet(context, span, value!, key, out var found) && Coerce.Unwrap(found) is not null;

    public static ScriptArray Keys(TemplateContext context, SourceSpan span, object? value) => value switch
    {
        IScriptObject members => new ScriptArray(ListHelpers.Counted(context, span, members.GetMembers())),
        IDictionary dictionary => new ScriptArray(ListHelpers.Counted(context, span, dictionary.Keys)),
        _ => [],
    };

    public static string? Kind(object? value) => value switch
    {
        null => null,
        bool => "bool",
        string => "string",
        int => "int",
        long => "long",
        double => "double",
        float => "float",
        decimal => "decimal",
        ScriptRange or ScriptSequence => "range",
        IScriptCustomFunction => "function",
        IList => "array",
        IScriptObject or IDictionary => "object",
        _ => value.GetType().Name,
    };

    public static int Size(TemplateContext context, SourceSpan span, object? value) => Members.SizeOf(context, span, value);

    public static string ToJson(TemplateContext context, SourceSpan span, object? value) => ScriptJson.Write(context, span, value);

    public static string? Typeof(object? value) => value switch
    {
        null => null,
        bool => "boolean",
        string => "string",
        IList => "array",
        IScriptObject or IDictionary => "object",
        IEnumerable => "iterator",
        _ => Numbers.IsNumber(value) ? "number" : "object",
    };

    public static ScriptArray Values(TemplateContext context, SourceSpan span, object? value) => value switch
    {
        IScriptObject members => new ScriptArray(ListHelpers.Counted(context, span, members.GetMembers()).Select(
            name => Members.TryGet(context, span, value, (string)name!, out var member) ? member : null)),
        IDictionary dictionary => new ScriptArray(ListHelpers.Counted(context, span, dictionary.Values)),
        _ => [],
    };

    private static bool IsObject(object? value) => value switch
    {
        null => false,
        (IScriptObject and not ScriptArray) or IDictionary => true,
        _ => throw new BadArgumentException(nameof(value), $"An object is needed here, and this is {Coerce.NameOf(value)}."),
    };

    private static ScriptRuntimeException NoEval(SourceSpan span, string name, object? value) =>
        new(span, $"`{name}` is not supported: a template cannot run {Coerce.NameOf(value)} as a template; use a function or an include.");
}
