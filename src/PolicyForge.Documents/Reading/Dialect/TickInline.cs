using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace PolicyForge.Documents.Reading.Dialect;

/// <summary>A box to tick, written <c>[ ]</c>.</summary>
internal sealed class TickInline : LeafInline;

/// <summary>Reads <c>[ ]</c> with a blank or nothing after it.</summary>
internal sealed class TickInlineParser : InlineParser
{
    public TickInlineParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar(1) != ' ' || slice.PeekChar(2) != ']' || !slice.PeekChar(3).IsWhiteSpaceOrZero())
            return false;
        processor.Inline = new TickInline
        {
            Span = new(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + 2)),
            Line = line,
            Column = column,
        };
        slice.Start += 3;
        return true;
    }
}
