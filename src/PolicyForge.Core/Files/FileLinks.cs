namespace PolicyForge.Core.Files;

/// <summary>Keeps links from leading readers out of a folder.</summary>
internal static class FileLinks
{
    private const int MostLinks = 40;

    /// <summary>Whether what stands below a folder really lies somewhere else; a link from one place in it to another is fine.</summary>
    public static bool LeadOutside(string root, string path)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root, Environment.CurrentDirectory));
        return Below(folder, full).Any(IsLink)
            && !Real(full).StartsWith(Real(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Below(string root, string path)
    {
        for (var part = path; part is not null && part.Length > root.Length; part = Path.GetDirectoryName(part))
            yield return part;
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    // Links in a circle lead nowhere.
    private static string Real(string path, int links = 0)
    {
        if (links > MostLinks)
            return "";
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;
        var folder = Real(parent, links);
        var here = Path.Combine(folder, Path.GetFileName(path));
        return new FileInfo(here).LinkTarget is { } target ? Real(Path.GetFullPath(target, folder), links + 1) : here;
    }
}
