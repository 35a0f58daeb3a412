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
                var start = offset;
                offset += marker == '\0' ? 2 : 3;
                AddToken(TokenKind.CodeExit, start);
                pendingTrim = marker;
                if (mode != ScriptMode.ScriptOnly)
                    return;
            }
            else
            {
                ReadToken();
                while (IsBlank(Current))
                    offset++;
            }
        }
    }

    private bool AtCodeExit(out char marker)
    {
        marker = '\0';
        var brace = Current is '-' or '~' ? 1 : 0;
        if (Peek(brace) != '}' || Peek(brace + 1) != '}' || frontMatter || braces > 0 || interpolations.Count > 0)
            return false;

        if (brace == 1)
            marker = Current;

        return true;
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
        var start = offset;
        offset += Current == '\r' && Peek(1) == '\n' ? 2 : 1;
        AddToken(TokenKind.NewLine, start);
    }

    private void ReadIdentifier()
    {
        var start = offset;
        offset = EndOfName(offset + 1);
        AddToken(TokenKind.Identifier, start, NameTable.Get(text.AsSpan(start, offset - start)));
    }

    private void ReadSpecial()
    {
        var start = offset;
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

        AddToken(TokenKind.SpecialIdentifier, start, NameTable.Get(text.AsSpan(start, offset - start)));
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
        offset = closed ? end + 2 : end;
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
        var start = offset;
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
        var start = offset;
        var (kind, length) = Symbols.Match(Current, Peek(1), Peek(2));
        offset += length;
        AddToken(kind, start);
        if (kind == TokenKind.Invalid)
            errors.Add((start, $"The character `{text[start]}` has no meaning here."));
    }

    private void AddToken(TokenKind kind, int start, string? value = null) => Add(new Token(kind, start, Math.Max(start, offset - 1), value));
}
