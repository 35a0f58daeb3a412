using System.Text;
using PolicyForge.Core.Files;

namespace PolicyForge.Core.Record.Seeding;

/// <summary>A nation as a tree of files: the models, and each organisation's tenant.yaml, written when it is asked for.</summary>
/// <remarks>One workspace serves every school, so that a model and whoever stands above are read once and not for each.</remarks>
internal sealed class NationFiles(MemoryFiles models, Func<string, NationTenant?> tenants) : IFileTree
{
    private const string Folder = "tenants/";
    private const string Name = "/tenant.yaml";

    public bool FileExists(string path) => IsTenant(path) || models.FileExists(path);

    public bool FolderExists(string path) => models.FolderExists(path);

    public bool LeadsOutside(string path) => false;

    public IReadOnlyList<string> Folders(string path) => models.Folders(path);

    public IReadOnlyList<string> Files(string path) => models.Files(path);

    public long Length(string path) => Bytes(path)?.Length ?? models.Length(path);

    public Stream Open(string path) => Bytes(path) is { } bytes ? new MemoryStream(bytes, writable: false) : models.Open(path);

    public void Write(string path, ReadOnlySpan<byte> content) => throw new NotSupportedException("An invented nation is not written to.");

    /// <summary>The path, with the turn of an organisation's folder or file; nothing else here ever changes.</summary>
    public string IdentityOf(string path) => Tenant(path) is { } tenant ? $"{path} {tenant.Turn}" : path;

    private static bool IsTenant(string path) => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Name, StringComparison.Ordinal);

    private NationTenant? Tenant(string path) => path.StartsWith(Folder, StringComparison.Ordinal) ? tenants(path[Folder.Length..].Split('/')[0]) : null;

    private byte[]? Bytes(string path) => IsTenant(path) && Tenant(path) is { } tenant ? Encoding.UTF8.GetBytes(tenant.Text) : null;
}

/// <summary>The tenant.yaml of an organisation of an invented nation.</summary>
/// <param name="Text">The file.</param>
/// <param name="Turn">Tells it from others of the same organisation.</param>
internal sealed record NationTenant(string Text, int Turn);
