using System.Text;
using PolicyForge.Core.Files;

namespace PolicyForge.Core.Record.Seeding;

/// <summary>A nation as a tree of files: the models, and each organisation's tenant.yaml, written when it is asked for.</summary>
/// <remarks>One workspace serves every school, so that a model and whoever stands above are read once and not for each.</remarks>
internal sealed class NationFiles(MemoryFiles models, Func<string, string?> tenants) : IFileTree
{
    private const string Folder = "tenants/";
    private const string Name = "/tenant.yaml";

    public bool FileExists(string path) => IsTenant(path) || models.FileExists(path);

    public bool FolderExists(string path) => models.FolderExists(path);

    public bool LeadsOutside(string path) => false;

    public IReadOnlyList<string> Folders(string path) => models.Folders(path);

    public IReadOnlyList<string> Files(string path) => models.Files(path);

    public long Length(string path) => Tenant(path)?.Length ?? models.Length(path);

    public Stream Open(string path) => Tenant(path) is { } bytes ? new MemoryStream(bytes, writable: false) : models.Open(path);

    public void Write(string path, ReadOnlySpan<byte> content) => throw new NotSupportedException("An invented nation is not written to.");

    /// <summary>The path: nothing here ever changes.</summary>
    public string IdentityOf(string path) => path;

    private static bool IsTenant(string path) => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Name, StringComparison.Ordinal);

    private byte[]? Tenant(string path) =>
        IsTenant(path) && tenants(path[Folder.Length..^Name.Length]) is { } text ? Encoding.UTF8.GetBytes(text) : null;
}
