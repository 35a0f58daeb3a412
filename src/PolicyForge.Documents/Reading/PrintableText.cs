using System.Text;
using PolicyForge.Documents.Marks;

namespace PolicyForge.Documents.Reading;

/// <summary>What a document can print: what XML cannot hold, Word cannot either; reserved characters are fences.</summary>
internal static class PrintableText
{
    public static bool IsPrintable(char character) =>
        character >= ' ' && character is not ('\u007F' or '\uFFFE' or '\uFFFF') && !MarkedText.IsReserved(character);

    /// <summary>Whether every character is printable; tabs are not.</summary>
    public static bool IsPrintable(ReadOnlySpan<char> text)
    {
        var unusual = text.IndexOfAnyExceptInRange(' ', '~');
        return unusual < 0 || IsUnusualPrintable(text[unusual..]);
    }

    private static bool IsUnusualPrintable(ReadOnlySpan<char> text) =>
        !text.ContainsAnyInRange('\0', '\u001F')
        && !text.ContainsAnyInRange('\uFDD0', '\uFDEF')
        && !text.ContainsAny('\u007F', '\uFFFE', '\uFFFF');

    /// <summary><paramref name="text"/> with halves of surrogate pairs replaced.</summary>
    public static string WithoutHalves(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}
