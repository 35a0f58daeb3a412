namespace PolicyForge.Core.Files;

/// <summary>Files of a folder on the disk. Paths start where the program runs, or at the disk's root.</summary>
/// <param name="root">The folder.</param>
public sealed class DiskFiles(string root) : IFileTree
{
    /// <inheritdoc/>
    public bool FileExists(string path) => File.Exists(path);

    /// <inheritdoc/>
    public bool FolderExists(string path) => Directory.Exists(path);

    /// <inheritdoc/>
    public bool LeadsOutside(string path) => FileLinks.LeadOutside(root, path);

    /// <inheritdoc/>
    public IReadOnlyList<string> Folders(string path) => FolderExists(path) ? Sorted(Directory.EnumerateDirectories(path)) : [];

    /// <inheritdoc/>
    public IReadOnlyList<string> Files(string path) => FolderExists(path) ? Sorted(Directory.EnumerateFiles(path)) : [];

    /// <inheritdoc/>
    public long Length(string path) => new FileInfo(path).Length;

    /// <inheritdoc/>
    public Stream Open(string path) => File.OpenRead(path);

    /// <inheritdoc/>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        // A crash half-way must not leave half a file behind.
        var temporary = path + ".new";
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>The path: a workspace reads each file of the disk once.</summary>
    public string IdentityOf(string path) => path;

    private static string[] Sorted(IEnumerable<string> paths) => [.. paths.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
