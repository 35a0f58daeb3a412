using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Files;

namespace PolicyForge.Core.Checking;

/// <summary>What the paths of a check select.</summary>
internal sealed class CheckScope(IReadOnlyList<string> paths)
{
    private readonly List<string> _full = [.. paths.Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))];

    /// <summary>Whether a folder is selected: nothing is named, a folder above it is, or something in it is.</summary>
    public bool Covers(string folder)
    {
        var full = Path.GetFullPath(folder);
        return _full.Count == 0 || _full.Exists(path => IsWithin(full, path) || IsWithin(path, full));
    }

    public void ReportMissing(IFileTree files, Findings findings)
    {
        foreach (var path in paths.Where(path => !files.FileExists(path) && !files.FolderExists(path)))
            findings.Error(Place.StartOf(path), Codes.FileUnreadable, "There is no such file or folder. Name one below templates/ or tenants/.");
    }

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
