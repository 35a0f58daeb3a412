using System.Collections.Concurrent;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Files;
using PolicyForge.Core.Yaml;
using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly;

/// <summary>The texts that several policies include, from one folder and from nowhere else; each is read once.</summary>
internal sealed class SharedTexts(IFileTree files, string folder) : ITemplateLoader
{
    private const string Extension = ".md";

    private readonly ConcurrentDictionary<string, (string Text, Template Template)> _texts = new(StringComparer.Ordinal);

    /// <summary>The names that can be included.</summary>
    public IReadOnlyList<string> Names { get; } =
        [.. files.Files(folder).Where(name => name.EndsWith(Extension, StringComparison.Ordinal)).Select(name => name[..^Extension.Length]).Order(StringComparer.Ordinal)];

    /// <summary>The file of a name, or null when there is none.</summary>
    public string? Find(string name)
    {
        var bare = name.EndsWith(Extension, StringComparison.Ordinal) ? name[..^Extension.Length] : name;
        return Names.Contains(bare) ? Path.Combine(folder, bare + Extension) : null;
    }

    public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName)
    {
        var path = Find(templateName)
            ?? throw new BodyException(callerSpan, Codes.UnknownInclude, $"There is no text '{templateName}' in {folder}. {Nearest.Hint(templateName, Names)}");
        // Each document has a context of its own; what was parsed for another one is good for all.
        if (Read(path, callerSpan).Template is { HasErrors: false } template)
            context.CachedTemplates.TryAdd(path, template);
        return path;
    }

    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => Read(templatePath, callerSpan).Text;

    private (string Text, Template Template) Read(string path, SourceSpan callerSpan) => _texts.GetOrAdd(path, _ =>
    {
        var findings = new Findings();
        return SourceFile.Read(files, path, findings) is { } text && !findings.HasErrors
            ? (text, Template.Parse(text, path))
            : throw new BodyException(callerSpan, findings.Items[0].Code, $"The included text cannot be used: {findings.Items[0]}");
    });
}
