using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace PolicyForge.Documents.Reading.Dialect;

/// <summary>
/// Makes links of web and e-mail addresses that stand bare in the text. It is called at the colon or the at sign, and
/// takes what stands before it back from the literal that Markdig has just read.
/// </summary>
internal sealed class BareAddressParser : InlineParser
{
    private const string NameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
    private static readonly SearchValues<char> Local = SearchValues.Create(NameCharacters + "._+'");
    private static readonly SearchValues<char> Domain = SearchValues.Create(NameCharacters + ".");
    private static readonly SearchValues<char> Web = SearchValues.Create(NameCharacters + "._~/?#@!$&'()*+,;=:%");

    public BareAddressParser() => OpeningCharacters = [':', '@'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not LiteralInline { IsFirstCharacterEscaped: false } before || before.Content.Text != slice.Text)
            return false;
        var written = slice.Text.AsSpan(before.Content.Start, slice.Start - before.Content.Start);
        return slice.CurrentChar == '@' ? MatchMail(processor, ref slice, before, written) : MatchWeb(processor, ref slice, before, written);
    }

    private static bool MatchWeb(InlineProcessor processor, ref StringSlice slice, LiteralInline before, ReadOnlySpan<char> written)
    {
        var scheme = written.EndsWith("https", StringComparison.OrdinalIgnoreCase) ? 5 : 4;
        if (slice.PeekChar(1) != '/' || slice.PeekChar(2) != '/' || !written[Math.Max(0, written.Length - scheme)..].StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return false;
        if (written.Length > scheme && char.IsLetterOrDigit(written[^(scheme + 1)]))
            return false;

        var after = slice.AsSpan();
        var length = TrimEnd(after, LengthOf(after, Web));
        if (length <= 3)
            return false;
        Link(processor, ref slice, before, scheme, length, "");
        return true;
    }

    private static bool MatchMail(InlineProcessor processor, ref StringSlice slice, LiteralInline before, ReadOnlySpan<char> written)
    {
        var name = written.Length - (written.LastIndexOfAnyExcept(Local) + 1);
        var after = slice.AsSpan();
        var length = TrimEnd(after, 1 + LengthOf(after[1..], Domain));
        if (name == 0 || !after[1..length].Contains('.'))
            return false;
        Link(processor, ref slice, before, name, length, "mailto:");
        return true;
    }

    private static int LengthOf(ReadOnlySpan<char> text, SearchValues<char> allowed) =>
        text.IndexOfAnyExcept(allowed) is >= 0 and var length ? length : text.Length;

    // Punctuation at the end, and a bracket that the address did not open, belong to the sentence.
    private static int TrimEnd(ReadOnlySpan<char> text, int length)
    {
        while (length > 1 && (text[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '_' or '-'
            || (text[length - 1] == ')' && !text[..length].Contains('('))))
        {
            length--;
        }
        return length;
    }

    private static void Link(InlineProcessor processor, ref StringSlice slice, LiteralInline before, int back, int forward, string scheme)
    {
        var start = slice.Start - back;
        var words = new StringSlice(slice.Text, start, slice.Start + forward - 1);
        before.Content.End = start - 1;
        before.Span.End -= back;
        var link = new LinkInline(scheme + words, "")
        {
            IsAutoLink = true,
            IsClosed = true,
            Span = new(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(slice.Start + forward - 1)),
            Line = line,
            Column = column,
        };
        link.AppendChild(new LiteralInline { Content = words, IsClosed = true, Line = line });
        processor.Inline = link;
        slice.Start += forward;
    }
}
