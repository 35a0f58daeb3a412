using System.IO.Compression;

namespace PolicyForge.Documents.Word.Package;

/// <summary>
/// Zips parts so that the same parts always give the same bytes: in the order they are added, all at the earliest time
/// a zip file knows.
/// </summary>
internal sealed class ZipPackage(Stream output) : IDisposable
{
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int WorthCompressing = 1024;

    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Adds a part. Small ones are stored as they are: setting a compressor up costs more than it saves.</summary>
    public void Add(string path, ReadOnlySpan<byte> part)
    {
        var entry = _zip.CreateEntry(path, part.Length < WorthCompressing ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        entry.LastWriteTime = Earliest;
        entry.ExternalAttributes = 0;
        using var stream = entry.Open();
        stream.Write(part);
    }

    public void Dispose() => _zip.Dispose();
}
