using System.Globalization;
using System.Text;
using PolicyForge.Documents.Marks;

namespace PolicyForge.Documents.Reading.Lines;

/// <summary>
/// How a fence inside a sentence is written for the Markdown parser. A value must look like a word, so that
/// <c>**value**</c> is bold whatever the value begins with. A passage must be transparent, so that emphasis works inside it
/// as at the start of a sentence: its fences stand between two <see cref="Punctuation"/> signs, which are part of the fence.
/// </summary>
internal static class InlineFence
{
    public const char Punctuation = '¶';

    /// <summary>Where words were dropped after a space.</summary>
    public const char Seam = '\uFDD4';

    public static void WriteOpening(StringBuilder line, FencePair pair)
    {
        if (pair.CanBeBlock)
            line.Append(Punctuation);
        line.Append(MarkedText.Open).Append(CultureInfo.InvariantCulture, $"{pair.Index}").Append(MarkedText.EndOfOpen);
        if (pair.CanBeBlock)
            line.Append(Punctuation);
    }

    public static void WriteClosing(StringBuilder line, FencePair pair)
    {
        if (pair.CanBeBlock)
            line.Append(Punctuation).Append(MarkedText.Close).Append(Punctuation);
        else
            line.Append(MarkedText.Close);
    }

    public static void WriteSeam(StringBuilder line) => line.Append(Punctuation).Append(Seam).Append(Punctuation);

    public static void WriteNewLine(StringBuilder line) => line.Append(MarkedText.NewLine);
}
