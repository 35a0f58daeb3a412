using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace PolicyForge.Documents.Reading.Dialect;

/// <summary>Attributes between braces, such as <c>{#id .appendix edit=free}</c>.</summary>
internal sealed class AttributesInline(string source) : LeafInline
{
    /// <summary>As written, braces included.</summary>
    public string Source { get; } = source;
}

/// <summary>Reads braces that begin with an id, a class or a key. Any others are words.</summary>
internal sealed class AttributesInlineParser : InlineParser
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("}{\n\r");

    public AttributesInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var end = text[1..].IndexOfAny(Ends) + 1;
        if (end < 2 || text[end] != '}' || !LooksLikeAttributes(text[1..end].Trim()))
            return false;

        processor.Inline = new AttributesInline(text[..(end + 1)].ToString())
        {
            Span = new(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + end)),
            Line = line,
            Column = column,
        };
        slice.Start += end + 1;
        return true;
    }

    private static bool LooksLikeAttributes(ReadOnlySpan<char> content)
    {
        if (content is ['#' or '.', _, ..])
            return true;
        var equals = content.IndexOf('=');
        return equals > 0 && !content[..equals].ContainsAnyExceptInRange('a', 'z');
    }
}
