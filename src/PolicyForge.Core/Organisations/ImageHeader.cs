using System.Buffers.Binary;
using PolicyForge.Documents;

namespace PolicyForge.Core.Organisations;

/// <summary>What the first bytes of a picture say: its format and size, whatever its file is called.</summary>
internal readonly record struct ImageHeader(ImageFormat Format, int Width, int Height)
{
    private const int PngHeaderLength = 24;

    /// <summary>The header of a PNG or JPEG; null for anything else.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes) => Png(bytes) ?? Jpeg(bytes);

    private static ImageHeader? Png(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < PngHeaderLength || !IsPng(bytes))
            return null;
        return Sized(ImageFormat.Png, BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]));
    }

    private static bool IsPng(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) && bytes[12..16].SequenceEqual("IHDR"u8);

    // A JPEG is a chain of segments: FF, a marker, a length that counts itself. The frame segment holds the size.
    private static ImageHeader? Jpeg(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
            return null;
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (IsFrame(marker))
                return Sized(ImageFormat.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }

    // C4, C8 and CC are tables in the middle of the range of frames.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static ImageHeader? Sized(ImageFormat format, uint width, uint height) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue ? new ImageHeader(format, (int)width, (int)height) : null;
}
