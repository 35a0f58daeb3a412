using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Files;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Checking;

/// <summary>What the paths of a check select.</summary>
/// <param name="paths">The paths; none for everything.</param>
/// <param name="templates">The folder of the policies.</param>
/// <param name="tenants">The folder of the organisations.</param>
internal sealed class CheckScope(IReadOnlyList<string> paths, string templates, string tenants)
{
    private readonly List<string> _full = [.. paths.Select(Full)];

    /// <summary>Whether a policy is selected: its folder is, or something that all policies share.</summary>
    public bool CoversPolicy(string folder) => Covers(folder) || _full.Exists(IsShared);

    /// <summary>Whether a folder is selected: nothing is named, a folder above it is, or something in it is.</summary>
    public bool Covers(string folder)
    {
        var full = Full(folder);
        return _full.Count == 0 || _full.Exists(path => AreOnOneLine(full, path));
    }

    /// <summary>Reports the paths that are nowhere, or where nothing is ever checked.</summary>
    public void ReportMissing(IFileTree files, Findings findings)
    {
        foreach (var path in paths.Where(path => !files.FileExists(path) && !files.FolderExists(path)))
            findings.Error(Place.StartOf(path), Codes.FileUnreadable, "There is no such file or folder. Name one below templates/ or tenants/.");
        foreach (var path in paths.Where(path => files.FileExists(path) || files.FolderExists(path)).Where(IsElsewhere))
            findings.Error(Place.StartOf(path), Codes.FileUnreadable, $"This is not below {templates} or {tenants}, so there is nothing to check in it. Name something there, or another --root.");
    }

    private bool IsElsewhere(string path) => !AreOnOneLine(Full(path), Full(templates)) && !AreOnOneLine(Full(path), Full(tenants));

    private bool IsShared(string path) =>
        IsWithin(path, Full(Path.Combine(templates, PolicyLibrary.SharedFolder))) || path == Full(Path.Combine(templates, PolicyLibrary.AuthoritiesFile));

    private static bool AreOnOneLine(string path, string other) => IsWithin(path, other) || IsWithin(other, path);

    private static string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
