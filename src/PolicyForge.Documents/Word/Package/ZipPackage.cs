using System.IO.Compression;

namespace PolicyForge.Documents.Word.Package;

/// <summary>
/// Zips parts so that the same parts always give the same bytes: in the order they are added, all at the earliest time
/// a zip file knows.
/// </summary>
internal sealed class ZipPackage(Stream output) : IDisposable
{
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);

    public void Add(string path, ReadOnlySpan<byte> part, CompressionLevel level = CompressionLevel.Optimal)
    {
        var entry = _zip.CreateEntry(path, level);
        entry.LastWriteTime = Earliest;
        entry.ExternalAttributes = 0;
        using var stream = entry.Open();
        stream.Write(part);
    }

    public void Dispose() => _zip.Dispose();
}
