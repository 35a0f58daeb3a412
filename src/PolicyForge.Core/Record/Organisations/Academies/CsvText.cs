using System.Text;
using System.Text.Unicode;

namespace PolicyForge.Core.Record.Organisations.Academies;

/// <summary>The text of a file that a spreadsheet saved, in whichever encoding.</summary>
internal static class CsvText
{
    private const int Looked = 1000;

    public static string Decode(byte[] bytes)
    {
        var encoding = Encoding(bytes);
        var preamble = encoding.Preamble;
        return encoding.GetString(bytes.AsSpan().StartsWith(preamble) ? bytes.AsSpan(preamble.Length) : bytes);
    }

    private static Encoding Encoding(byte[] bytes)
    {
        if (IsUtf16(bytes, bigEndian: false))
            return new UnicodeEncoding(bigEndian: false, byteOrderMark: true);
        if (IsUtf16(bytes, bigEndian: true))
            return new UnicodeEncoding(bigEndian: true, byteOrderMark: true);
        return Utf8.IsValid(bytes) ? new UTF8Encoding(true) : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    }

    // Without a mark, half of the bytes of plain words tell: they are nothing.
    private static bool IsUtf16(byte[] bytes, bool bigEndian)
    {
        if (bytes.AsSpan().StartsWith(bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]))
            return true;
        var pairs = Math.Min(bytes.Length, Looked) / 2;
        var empty = Enumerable.Range(0, pairs).Count(pair => bytes[(2 * pair) + (bigEndian ? 0 : 1)] == 0);
        return pairs > 0 && empty > pairs * 3 / 4;
    }
}
