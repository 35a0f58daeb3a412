using System.Globalization;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using PolicyForge.Documents.Marks;
using PolicyForge.Documents.Reading.Lines;

namespace PolicyForge.Documents.Reading.Dialect;

/// <summary>A fence, a new line of a value, or the seam of dropped words.</summary>
internal sealed class FenceInline(char kind, int index) : LeafInline
{
    /// <summary><see cref="MarkedText.Open"/>, <see cref="MarkedText.Close"/>, <see cref="MarkedText.NewLine"/> or <see cref="InlineFence.Seam"/>.</summary>
    public char Kind { get; } = kind;

    /// <summary>The mark's index, of an opening fence.</summary>
    public int Index { get; } = index;
}

/// <summary>Reads what <see cref="InlineFence"/> wrote.</summary>
internal sealed class FenceInlineParser : InlineParser
{
    public FenceInlineParser() =>
        OpeningCharacters = [InlineFence.Punctuation, MarkedText.Open, MarkedText.Close, MarkedText.NewLine, InlineFence.Seam];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        if (!TryRead(slice.AsSpan(), out var kind, out var index, out var length))
            return false;
        slice.Start += length;
        processor.Inline = new FenceInline(kind, index)
        {
            Span = new(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(slice.Start - 1)),
            Line = line,
            Column = column,
        };
        return true;
    }

    /// <summary>Reads the fence that <paramref name="text"/> begins with, if it does.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out char kind, out int index, out int length)
    {
        (kind, index, length) = ('\0', -1, 0);
        var glued = text is [InlineFence.Punctuation, InlineFence.Glue, ..];
        var at = glued ? 2 : 0;
        if (!MarkedText.IsReserved(text[at]))
            return false;

        kind = text[at];
        length = at + 1;
        if (kind == MarkedText.Open)
        {
            var end = text.IndexOf(MarkedText.EndOfOpen);
            index = int.Parse(text[length..end], NumberStyles.None, CultureInfo.InvariantCulture);
            length = end + 1;
        }
        if (glued)
            length += 2;
        return true;
    }

    /// <summary><paramref name="text"/> without fences, as for an address.</summary>
    public static string Strip(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uFDD0', '\uFDEF'))
            return text;
        var stripped = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (TryRead(text.AsSpan(i), out _, out _, out var length))
                i += length - 1;
            else
                stripped.Append(text[i]);
        }
        return stripped.ToString();
    }
}
