namespace PolicyForge.Scriban.Tests;

/// <summary>Runs templates the way the tests need it.</summary>
internal static class Engine
{
    public const string Path = "page";

    public static string Render(string text, ScriptObject? model = null, Action<TemplateContext>? configure = null) =>
        Parse(text).Render(ContextOver(model, configure));

    /// <summary>The message of the first mistake, or of the error that the template fails with.</summary>
    public static string ErrorOf(string text, ScriptObject? model = null, Action<TemplateContext>? configure = null)
    {
        var template = Template.Parse(text, Path);
        if (template.HasErrors)
            return template.Messages[0].ToString();

        return Should.Throw<ScriptRuntimeException>(() => template.Render(ContextOver(model, configure))).Message;
    }

    public static TemplateContext ContextOver(ScriptObject? model, Action<TemplateContext>? configure = null)
    {
        var context = new TemplateContext();
        configure?.Invoke(context);
        context.PushGlobal(model ?? []);
        return context;
    }

    public static Template Parse(string text)
    {
        var template = Template.Parse(text, Path);
        template.Messages.ToString().ShouldBe("");
        return template;
    }
}

/// <summary>Included templates by name.</summary>
internal sealed class MemoryLoader(Dictionary<string, string> templates) : ITemplateLoader
{
    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => templates.GetValueOrDefault(templatePath);
}
