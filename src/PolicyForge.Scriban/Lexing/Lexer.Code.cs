namespace PolicyForge.Scriban;

/// <summary>Reads what stands between <c>{{</c> and <c>}}</c>.</summary>
internal sealed partial class Lexer
{
    // The quote of each interpolated string that is open, and how many braces were open outside it.
    private readonly Stack<(char Quote, int Braces)> interpolations = new();
    private int braces;
    private bool frontMatter;

    private void ReadCode()
    {
        braces = 0;
        interpolations.Clear();
        while (!AtEnd)
        {
            if (frontMatter && AtFrontMatterMarker())
            {
                AddFrontMatterMarker();
                return;
            }

            if (AtCodeExit(out var marker))
            {
                var start = Position;
                offset += marker == '\0' ? 2 : 3;
                AddToken(TokenKind.CodeExit, start);
                pendingTrim = marker;
                if (mode != ScriptMode.ScriptOnly)
                    return;
            }
            else
            {
                ReadToken();
            }
        }
    }

    private bool AtCodeExit(out char marker)
    {
        marker = '\0';
        if (frontMatter || braces > 0 || interpolations.Count > 0)
            return false;

        if (Current is '-' or '~' && Peek(1) == '}' && Peek(2) == '}')
        {
            marker = Current;
            return true;
        }

        return Current == '}' && Peek(1) == '}';
    }

    private void ReadToken()
    {
        var c = Current;
        if (c is ' ' or '\t')
            offset++;
        else if (c is '\n' or '\r')
            ReadNewLine();
        else if (char.IsLetter(c) || c == '_')
            ReadIdentifier();
        else if (char.IsAsciiDigit(c))
            ReadNumber();
        else if (c is '"' or '\'')
            ReadString(c);
        else if (c == '`')
            ReadVerbatimString();
        else if (c == '$')
            ReadSpecial();
        else if (c == '#')
            SkipComment();
        else if (char.IsWhiteSpace(c))
            offset++;
        else if (c is '{' or '}')
            ReadBrace(c);
        else
            ReadSymbol();
    }

    private void ReadNewLine()
    {
        var start = Position;
        var end = offset + (Current == '\r' && Peek(1) == '\n' ? 2 : 1);
        var last = new TextPosition(end - 1, line, end - 1 - lineStart);
        MoveTo(end);
        Add(new Token(TokenKind.NewLine, start, last));
    }

    private void ReadIdentifier()
    {
        var start = Position;
        offset = EndOfName(offset + 1);
        AddToken(TokenKind.Identifier, start, text[start.Offset..offset]);
    }

    private void ReadSpecial()
    {
        var start = Position;
        var next = Peek(1);
        if (next is '"' or '\'')
        {
            offset += 2;
            ReadInterpolatedText(next, start, TokenKind.InterpolationStart);
            return;
        }

        if (next == '$')
            offset += 2;
        else if (char.IsAsciiDigit(next))
            SkipWhile(offset + 1, char.IsAsciiDigit);
        else
            offset = EndOfName(offset + 1);

        AddToken(TokenKind.SpecialIdentifier, start, text[start.Offset..offset]);
    }

    private int EndOfName(int end)
    {
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;

        return end;
    }

    private void SkipWhile(int from, Func<char, bool> accepted)
    {
        while (from < text.Length && accepted(text[from]))
            from++;

        offset = from;
    }

    private void SkipComment()
    {
        var isBlock = Peek(1) == '#';
        var end = offset + (isBlock ? 2 : 1);
        while (end < text.Length && !EndsComment(end, isBlock))
            end++;

        var closed = isBlock && end + 1 < text.Length && text[end] == '#';
        MoveTo(closed ? end + 2 : end);
    }

    private bool EndsComment(int at, bool isBlock)
    {
        var c = text[at];
        if (isBlock ? c == '#' && at + 1 < text.Length && text[at + 1] == '#' : c is '\n' or '\r')
            return true;

        if (mode == ScriptMode.ScriptOnly || frontMatter)
            return false;

        var exit = c is '-' or '~' ? at + 1 : at;
        return exit + 1 < text.Length && text[exit] == '}' && text[exit + 1] == '}';
    }

    private void ReadBrace(char brace)
    {
        var start = Position;
        if (brace == '{')
        {
            braces++;
        }
        else if (interpolations.TryPeek(out var open) && open.Braces == braces)
        {
            offset++;
            interpolations.Pop();
            ReadInterpolatedText(open.Quote, start, TokenKind.InterpolationText);
            return;
        }
        else if (braces > 0)
        {
            braces--;
        }

        offset++;
        AddToken(brace == '{' ? TokenKind.OpenBrace : TokenKind.CloseBrace, start);
    }

    private void ReadSymbol()
    {
        var start = Position;
        var (kind, length) = Symbols.Match(Current, Peek(1), Peek(2));
        offset += length;
        AddToken(kind, start);
        if (kind == TokenKind.Invalid)
            errors.Add((start, $"The character `{text[start.Offset]}` has no meaning here."));
    }

    private void AddToken(TokenKind kind, TextPosition start, string? value = null)
    {
        var last = offset > start.Offset ? offset - 1 : offset;
        Add(new Token(kind, start, new TextPosition(last, line, Math.Max(0, last - lineStart)), value));
    }
}
