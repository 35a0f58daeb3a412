using System.Security.Cryptography;
using System.Text;

namespace PolicyForge.Core.Files;

/// <summary>Files in memory, made from a record. Not safe for writing by several threads.</summary>
public sealed class MemoryFiles : IFileTree
{
    private readonly SortedDictionary<string, Content> _files = new(StringComparer.Ordinal);

    /// <summary>The same files and one more, or one changed.</summary>
    public MemoryFiles With(string path, string text)
    {
        var files = new MemoryFiles();
        foreach (var (name, content) in _files)
            files._files.Add(name, content);
        files.Add(path, text);
        return files;
    }

    /// <summary>The paths of all files, sorted.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>Adds or replaces a file of text.</summary>
    public void Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Adds or replaces a file.</summary>
    public void Add(string path, byte[] bytes) => _files[path] = new Content(bytes);

    /// <inheritdoc/>
    public bool FileExists(string path) => _files.ContainsKey(path);

    /// <inheritdoc/>
    public bool FolderExists(string path) => Below(path).Any();

    /// <summary>Never: there are no links in memory.</summary>
    public bool LeadsOutside(string path) => false;

    /// <inheritdoc/>
    public IReadOnlyList<string> Folders(string path) =>
        [.. Below(path).Where(inner => inner.Contains('/', StringComparison.Ordinal)).Select(inner => inner[..inner.IndexOf('/', StringComparison.Ordinal)]).Distinct()];

    /// <inheritdoc/>
    public IReadOnlyList<string> Files(string path) => [.. Below(path).Where(inner => !inner.Contains('/', StringComparison.Ordinal))];

    /// <inheritdoc/>
    public long Length(string path) => Find(path).Bytes.Length;

    /// <inheritdoc/>
    public Stream Open(string path) => new MemoryStream(Find(path).Bytes, writable: false);

    /// <inheritdoc/>
    public void Write(string path, ReadOnlySpan<byte> content) => Add(path, content.ToArray());

    /// <summary>A hash of the names and contents at or below a path.</summary>
    public string IdentityOf(string path)
    {
        if (_files.TryGetValue(path, out var file))
            return $"{path} {file.Hash}";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var inner in Below(path))
            hash.AppendData(Encoding.UTF8.GetBytes($"{inner} {_files[$"{path}/{inner}"].Hash}\n"));
        return $"{path} {Convert.ToHexString(hash.GetHashAndReset())}";
    }

    private IEnumerable<string> Below(string folder) =>
        _files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)).Select(path => path[(folder.Length + 1)..]);

    private Content Find(string path) =>
        _files.TryGetValue(path, out var content) ? content : throw new FileNotFoundException($"There is no file '{path}'.", path);

    private sealed class Content(byte[] bytes)
    {
        private string? _hash;

        public byte[] Bytes => bytes;

        public string Hash => _hash ??= Convert.ToHexString(SHA256.HashData(bytes));
    }
}
