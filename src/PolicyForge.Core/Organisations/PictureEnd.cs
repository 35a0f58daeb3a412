using System.Buffers.Binary;
using PolicyForge.Documents;

namespace PolicyForge.Core.Organisations;

/// <summary>Tells whether a file ends where its picture does: what follows could be read as something else, by whoever looks from the end.</summary>
internal static class PictureEnd
{
    private const int PngSignature = 8;
    private const int PngChunkFrame = 12;
    private const byte JpegEnd = 0xD9;
    private const byte JpegScan = 0xDA;

    /// <summary>Whether a picture is whole and nothing comes after it.</summary>
    public static bool IsReached(ReadOnlySpan<byte> bytes, ImageFormat format) => format == ImageFormat.Png ? Png(bytes) : Jpeg(bytes);

    // A chunk is its length, its name, that many bytes and a sum.
    private static bool Png(ReadOnlySpan<byte> bytes)
    {
        for (var at = PngSignature; bytes.Length - at >= PngChunkFrame;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - PngChunkFrame)
                return false;
            var next = at + PngChunkFrame + (int)length;
            if (bytes[(at + 4)..(at + 8)].SequenceEqual("IEND"u8))
                return next == bytes.Length;
            at = next;
        }

        return false;
    }

    private static bool Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 1 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker == JpegEnd)
                return at + 2 == bytes.Length;
            at = Next(bytes, at, marker);
        }

        return false;
    }

    private static int Next(ReadOnlySpan<byte> bytes, int at, byte marker)
    {
        if (marker == 0xFF)
            return at + 1;
        if (IsBare(marker))
            return at + 2;
        if (at + 4 > bytes.Length)
            return bytes.Length;
        var next = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        return marker == JpegScan ? AfterScan(bytes, next) : next;
    }

    // In a scan, FF is a marker only when it is neither doubled by a nought nor a restart.
    private static int AfterScan(ReadOnlySpan<byte> bytes, int at)
    {
        while (at + 1 < bytes.Length && !(bytes[at] == 0xFF && bytes[at + 1] != 0 && !IsBare(bytes[at + 1])))
            at++;
        return at;
    }

    private static bool IsBare(byte marker) => marker is 0x01 or (>= 0xD0 and <= 0xD7);
}
