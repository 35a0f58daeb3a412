using System.Buffers.Binary;
using System.IO.Compression;

namespace PolicyForge.Documents.Word.Package;

/// <summary>A part as it stands in a zip file: deflated, or as it is where that would save little.</summary>
/// <param name="Bytes">What stands in the file.</param>
/// <param name="Length">How many bytes the part itself has.</param>
/// <param name="Checksum">The CRC-32 of the part itself.</param>
/// <param name="Deflated">Whether the bytes are deflated.</param>
internal sealed record PackedPart(byte[] Bytes, int Length, uint Checksum, bool Deflated)
{
    private const int WorthDeflating = 1024;

    // What zlib writes round the deflated bytes of a gzip file that has no name: its header; the checksum and the length.
    private const int GzipHeader = 10;
    private const int GzipTrailer = 8;

    // On the text of a policy, level 2 takes half the time of level 6 and a tenth more room.
    private static readonly ZLibCompressionOptions Quick = new() { CompressionLevel = 2 };
    private static readonly ZLibCompressionOptions Small = new() { CompressionLevel = 9 };

    /// <summary>Packs a part of one document.</summary>
    public static PackedPart Of(ReadOnlySpan<byte> part) => part.Length < WorthDeflating ? Stored(part) : Deflate(part, Quick);

    /// <summary>Packs a part that is kept for many documents.</summary>
    public static PackedPart ToKeep(ReadOnlySpan<byte> part) => part.Length < WorthDeflating ? Stored(part) : Deflate(part, Small);

    /// <summary>Leaves a part as it is, such as a picture.</summary>
    public static PackedPart Stored(ReadOnlySpan<byte> part) => new(part.ToArray(), part.Length, Crc32.Of(part), Deflated: false);

    /// <summary>A gzip file is a deflated part with its checksum, which zlib works out on the way.</summary>
    private static PackedPart Deflate(ReadOnlySpan<byte> part, ZLibCompressionOptions options)
    {
        using var file = new MemoryStream(part.Length / 4);
        using (var gzip = new GZipStream(file, options, leaveOpen: true))
            gzip.Write(part);

        var written = file.GetBuffer().AsSpan(0, (int)file.Length);
        var checksum = BinaryPrimitives.ReadUInt32LittleEndian(written[^GzipTrailer..]);
        return new(written[GzipHeader..^GzipTrailer].ToArray(), part.Length, checksum, Deflated: true);
    }
}
