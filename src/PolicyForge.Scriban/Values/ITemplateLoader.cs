namespace PolicyForge.Scriban;

/// <summary>Finds the templates that <c>include</c> names.</summary>
public interface ITemplateLoader
{
    /// <summary>The path of a template, under which it is kept and reported; null when the name means nothing.</summary>
    /// <param name="context">The context that runs the including template.</param>
    /// <param name="callerSpan">The place of the <c>include</c>.</param>
    /// <param name="templateName">The name as the template wrote it.</param>
    string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName);

    /// <summary>The text of a template; null when there is none.</summary>
    /// <param name="context">The context that runs the including template.</param>
    /// <param name="callerSpan">The place of the <c>include</c>.</param>
    /// <param name="templatePath">The path that <see cref="GetPath"/> returned.</param>
    string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath);
}
