namespace PolicyForge.Scriban;

/// <summary>The group <c>date</c>, which can itself be called: <c>date "2026-09-01"</c> is short for <c>date.parse</c>.</summary>
internal sealed class DateObject(OrderedDictionary<string, object?> functions) : ScriptObject(functions), IScriptCustomFunction
{
    private static readonly DelegateFunction Parse = new("date", DateFunctions.Parse);

    public object? Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) => arguments.Count switch
    {
        0 => this,
        1 => Parse.Invoke(context, callerContext, arguments, null),
        _ => throw new ScriptRuntimeException(callerContext.Span, "`date` takes one text; a pattern goes to date.parse."),
    };
}
