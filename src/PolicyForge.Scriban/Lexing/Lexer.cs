using System.Buffers;

namespace PolicyForge.Scriban;

/// <summary>
/// Cuts a template into tokens. This part finds the code blocks in the text and applies their whitespace
/// markers; <c>Lexer.Code.cs</c> reads what stands inside a block.
/// </summary>
internal sealed partial class Lexer
{
    private const string FrontMatterMarker = "+++";

    private readonly string text;
    private readonly ScriptMode mode;
    private Token[] tokens;
    private int count;
    private readonly List<(int Offset, string Message)> errors = [];
    private int offset;

    // What the marker of the last `}}` asked for: nothing, '-' or '~'.
    private char pendingTrim;

    private Lexer(string text, ScriptMode mode)
    {
        this.text = text;
        this.mode = mode;
        tokens = ArrayPool<Token>.Shared.Rent(Math.Max(64, text.Length / 4));
    }

    /// <summary>Reads all tokens; the array is on loan from the shared pool and the last token is the end of the text.</summary>
    public static (Token[] Tokens, int Count, List<(int Offset, string Message)> Errors) Run(string text, LexerOptions options)
    {
        var lexer = new Lexer(text, options.Mode);
        lexer.ReadAll();
        return (lexer.tokens, lexer.count, lexer.errors);
    }

    private void Add(Token token)
    {
        if (count == tokens.Length)
        {
            var larger = ArrayPool<Token>.Shared.Rent(count * 2);
            tokens.CopyTo(larger, 0);
            ArrayPool<Token>.Shared.Return(tokens, clearArray: true);
            tokens = larger;
        }

        tokens[count++] = token;
    }

    private char Current => offset < text.Length ? text[offset] : '\0';

    private char Peek(int distance) => offset + distance < text.Length ? text[offset + distance] : '\0';

    private bool AtEnd => offset >= text.Length;

    private bool AtLineStart => offset == 0 || text[offset - 1] == '\n';

    private void ReadAll()
    {
        if (mode == ScriptMode.FrontMatterAndContent)
            ReadFrontMatter();

        if (mode == ScriptMode.ScriptOnly)
        {
            ReadCode();
        }
        else
        {
            while (!AtEnd)
                ReadTextAndBlock();
        }

        Add(new Token(TokenKind.EndOfFile, offset, offset));
    }

    private void ReadFrontMatter()
    {
        if (!AtFrontMatterMarker())
        {
            errors.Add((offset, $"The front matter must begin with a line `{FrontMatterMarker}` as the first line of the text."));
            return;
        }

        AddFrontMatterMarker();
        frontMatter = true;
        ReadCode();
        frontMatter = false;
    }

    private bool AtFrontMatterMarker()
    {
        if (string.CompareOrdinal(text, offset, FrontMatterMarker, 0, FrontMatterMarker.Length) != 0 || !AtLineStart)
            return false;

        return Peek(FrontMatterMarker.Length) is '\n' or '\r' or '\0';
    }

    private void AddFrontMatterMarker()
    {
        var start = offset;
        offset += FrontMatterMarker.Length;
        Add(new Token(TokenKind.FrontMatterMarker, start, offset));
        SkipLineEnd();
    }

    private void ReadTextAndBlock()
    {
        var start = offset;
        var atLineStart = AtLineStart;
        if (pendingTrim != '\0')
        {
            atLineStart = TrimAfterBlock();
            start = offset;
        }

        var blockStart = FindBlock();
        var isEscape = blockStart >= 0 && text[blockStart + 1] == '%';
        var marker = blockStart < 0 ? '\0' : MarkerAt(isEscape ? EndOfEscapeOpening(blockStart) : blockStart + 2);
        var textEnd = TrimBeforeBlock(start, blockStart < 0 ? text.Length : blockStart, marker);
        AddRaw(start, textEnd);
        offset = blockStart < 0 ? text.Length : blockStart;
        if (blockStart < 0)
            return;

        if (isEscape)
        {
            ReadEscapeBlock(marker);
        }
        else
        {
            var indent = marker == '\0' ? IndentBefore(start, blockStart, atLineStart) : null;
            EnterCode(marker, indent);
            ReadCode();
        }
    }

    /// <summary>The next <c>{{</c> or <c>{%{</c>, or -1.</summary>
    private int FindBlock()
    {
        for (var at = offset; at < text.Length - 1; at++)
        {
            at = text.IndexOf('{', at);
            if (at < 0 || at >= text.Length - 1)
                return -1;

            if (text[at + 1] == '{' || (text[at + 1] == '%' && EndOfEscapeOpening(at) > 0))
                return at;
        }

        return -1;
    }

    /// <summary>Where the text of an escape block that opens at <paramref name="at"/> begins, or -1 if none opens there.</summary>
    private int EndOfEscapeOpening(int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] == '%')
            end++;

        return end < text.Length && text[end] == '{' ? end + 1 : -1;
    }

    private char MarkerAt(int at) => at < text.Length && text[at] is '-' or '~' ? text[at] : '\0';

    private void ReadEscapeBlock(char marker)
    {
        var contentStart = EndOfEscapeOpening(offset);
        var percents = contentStart - offset - 2;
        offset = marker == '\0' ? contentStart : contentStart + 1;
        var start = offset;
        var closing = "}" + new string('%', percents) + "}";
        var end = text.IndexOf(closing, offset, StringComparison.Ordinal);
        if (end < 0)
        {
            errors.Add((start, $"The escape block is not closed; write `{closing}` at its end."));
            end = text.Length;
            AddRaw(start, end);
            offset = end;
            return;
        }

        var trimmed = end > offset && text[end - 1] is '-' or '~';
        AddRaw(start, trimmed ? end - 1 : end);
        pendingTrim = trimmed ? text[end - 1] : '\0';
        offset = end + closing.Length;
    }

    private void EnterCode(char marker, string? indent)
    {
        var start = offset;
        offset += marker == '\0' ? 2 : 3;
        Add(new Token(TokenKind.CodeEnter, start, offset - 1, indent));
    }

    private void AddRaw(int start, int end)
    {
        if (end > start)
            Add(new Token(TokenKind.Raw, start, start, text[start..end]));
    }

    private void SkipLineEnd()
    {
        if (Current == '\r')
            offset++;

        if (Current == '\n')
            offset++;
    }
}
