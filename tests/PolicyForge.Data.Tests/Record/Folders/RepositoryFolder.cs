using PolicyForge.Core;

namespace PolicyForge.Data.Tests.Record.Folders;

/// <summary>The repository's own templates/ and tenants/.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static Workspace Workspace => Workspace.Load(Root);

    private static string Find(string folder) =>
        Directory.Exists(Path.Combine(folder, "templates")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
