namespace PolicyForge.Scriban;

/// <summary>
/// Loads templates from a folder and the folders in it. A name is a relative path with <c>/</c>; a name that leads
/// out of the folder, by <c>..</c>, as an absolute path or through a link, is an error.
/// </summary>
public sealed class FolderTemplateLoader : ITemplateLoader
{
    private readonly string folder;
    private readonly string extension;

    /// <summary>Creates a loader.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="extension">What to append to a name without an extension, such as <c>.md</c>.</param>
    public FolderTemplateLoader(string folder, string extension = "")
    {
        this.folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        this.extension = extension;
    }

    /// <inheritdoc />
    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName)
    {
        if (Path.IsPathRooted(templateName) || templateName.Contains('\\') || templateName.Contains('\0'))
            throw Refused(callerSpan, templateName);

        var name = Path.HasExtension(templateName) ? templateName : templateName + extension;
        var path = Path.GetFullPath(Path.Combine(folder, name));
        return IsInside(path) ? path : throw Refused(callerSpan, templateName);
    }

    /// <inheritdoc />
    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath)
    {
        var file = new FileInfo(templatePath);
        if (!file.Exists)
            return null;

        for (FileSystemInfo? at = file; at is not null && IsInside(at.FullName); at = Directory.GetParent(at.FullName))
        {
            if (at.ResolveLinkTarget(returnFinalTarget: true) is { } target && !IsInside(target.FullName))
                throw Refused(callerSpan, Path.GetRelativePath(folder, templatePath));
        }

        return File.ReadAllText(templatePath);
    }

    private bool IsInside(string path) => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static ScriptRuntimeException Refused(SourceSpan span, string name) =>
        new(span, $"The name `{name}` leads out of the folder of templates; write a path inside it, such as include \"shared/contacts\".");
}
