using System.Globalization;
using System.Text;
using PolicyForge.Documents.Marks;

namespace PolicyForge.Documents.Reading.Lines;

/// <summary>
/// How a fence inside a sentence is written for the Markdown parser. A value must look like a word, so that
/// <c>**value**</c> is bold whatever the value begins with. A passage must be transparent, so that emphasis works inside it
/// as at the start of a sentence: its fences stand between two <see cref="Punctuation"/> signs, glued on so that nobody takes
/// them for the author's.
/// </summary>
internal static class InlineFence
{
    public const char Punctuation = '¶';

    /// <summary>Between the punctuation and its fence.</summary>
    public const char Glue = '\uFDD5';

    /// <summary>Where words were dropped after a space.</summary>
    public const char Seam = '\uFDD4';

    public static void WriteOpening(StringBuilder line, FencePair pair)
    {
        var fence = string.Create(CultureInfo.InvariantCulture, $"{MarkedText.Open}{pair.Index}{MarkedText.EndOfOpen}");
        if (pair.CanBeBlock)
            WriteTransparent(line, fence);
        else
            line.Append(fence);
    }

    public static void WriteClosing(StringBuilder line, FencePair pair)
    {
        if (pair.CanBeBlock)
            WriteTransparent(line, [MarkedText.Close]);
        else
            line.Append(MarkedText.Close);
    }

    public static void WriteSeam(StringBuilder line) => WriteTransparent(line, [Seam]);

    public static void WriteNewLine(StringBuilder line) => line.Append(MarkedText.NewLine);

    private static void WriteTransparent(StringBuilder line, ReadOnlySpan<char> fence) =>
        line.Append(Punctuation).Append(Glue).Append(fence).Append(Glue).Append(Punctuation);
}
