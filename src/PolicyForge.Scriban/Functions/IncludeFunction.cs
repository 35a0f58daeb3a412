namespace PolicyForge.Scriban;

/// <summary><c>include "name" argument name: argument</c>: the text that another template prints.</summary>
internal sealed class IncludeFunction : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "template_name");

    public object? Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new RenderedText(Render(context, callerContext, Coerce.ToText(context, arguments[0]), arguments));

    public static string Render(TemplateContext context, ScriptNode call, string name, ScriptArray arguments)
    {
        if (name.Length == 0)
            throw new ScriptRuntimeException(call.Span, "The name of the template to include is empty; the form is: include \"<name>\"");

        var template = Find(context, call.Span, name);
        context.Scopes.PushLocal(arguments);
        PromoteNamed(context, call.Span, arguments);
        var indent = context.Indent;
        context.Indent = null;
        context.PushOutput();
        var isComplete = false;
        try
        {
            template.RunIn(context);
            isComplete = true;
        }
        finally
        {
            context.Indent = indent;
            context.Scopes.PopLocal();
            if (!isComplete)
                context.PopOutput();
        }

        return context.PopOutput();
    }

    private static void PromoteNamed(TemplateContext context, SourceSpan span, ScriptArray arguments)
    {
        foreach (var member in arguments.GetMembers())
        {
            arguments.TryGetValue(context, span, member, out var value);
            (context.Scopes.Local.Variables ??= []).SetValue("$" + member, value);
        }
    }

    private static Template Find(TemplateContext context, SourceSpan span, string name)
    {
        var loader = context.TemplateLoader
            ?? throw new ScriptRuntimeException(span, $"`{name}` cannot be included: nothing here loads templates.");
        var path = loader.GetPath(context, span, name)
            ?? throw new ScriptRuntimeException(span, $"There is no template `{name}` to include.");
        if (context.CachedTemplates.TryGetValue(path, out var template))
            return template;

        var text = loader.Load(context, span, path)
            ?? throw new ScriptRuntimeException(span, $"There is no template `{name}` to include.");
        template = Template.Parse(text, path, context.TemplateLoaderParserOptions, context.TemplateLoaderLexerOptions);
        if (template.HasErrors)
            throw new ScriptParserRuntimeException(span, $"The included template `{name}` has errors:", template.Messages);

        context.CachedTemplates[path] = template;
        return template;
    }
}

/// <summary><c>include_join ["a", "b"] separator begin end</c>: several templates, joined; a text <c>tpl:name</c> is a template too.</summary>
internal sealed class IncludeJoinFunction : IScriptCustomFunction
{
    private const string TemplatePrefix = "tpl:";

    public int RequiredParameterCount => 2;

    public int ParameterCount => 4;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public ScriptParameterInfo GetParameterInfo(int index) => index switch
    {
        0 => new(typeof(System.Collections.IEnumerable), "template_names"),
        1 => new(typeof(string), "separator"),
        2 => new(typeof(string), "begin", true),
        _ => new(typeof(string), "end", true),
    };

    public object? Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var names = Coerce.ToItems(context, arguments[0])
            ?? throw new ScriptRuntimeException(callerContext.Span, "`include_join` needs a list of names: include_join [\"<name>\", \"<name>\"] \"<separator>\"");
        var parts = new List<string>();
        foreach (var name in ListHelpers.Counted(context, callerContext.Span, names))
            parts.Add(IncludeFunction.Render(context, callerContext, Coerce.ToText(context, name), [name]));

        var separator = TextOf(context, callerContext, arguments[1]);
        var text = TextOf(context, callerContext, arguments[2]) + string.Join(separator, parts) + TextOf(context, callerContext, arguments[3]);
        context.Limits.CheckText(callerContext.Span, text.Length);
        return new RenderedText(text);
    }

    private static string TextOf(TemplateContext context, ScriptNode call, object? value)
    {
        var text = Coerce.ToText(context, value);
        return text.StartsWith(TemplatePrefix, StringComparison.Ordinal)
            ? IncludeFunction.Render(context, call, text[TemplatePrefix.Length..], [text])
            : text;
    }
}
