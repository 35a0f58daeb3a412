using System.Globalization;
using System.Text;

namespace PolicyForge.Scriban;

/// <summary>Reads numbers and strings; a string token carries its text with the escapes resolved.</summary>
internal sealed partial class Lexer
{
    private void ReadNumber()
    {
        var start = offset;
        var kind = (Current, Peek(1)) switch
        {
            ('0', 'x' or 'X') => ReadDigits(TokenKind.HexInteger, char.IsAsciiHexDigit),
            ('0', 'b' or 'B') => ReadDigits(TokenKind.BinaryInteger, c => c is '0' or '1'),
            _ => ReadDecimalNumber(),
        };
        AddToken(kind, start, text[start..offset]);
    }

    private TokenKind ReadDigits(TokenKind kind, Func<char, bool> isDigit)
    {
        SkipWhile(offset + 2, c => isDigit(c) || c == '_');
        if (Current is 'u' or 'U')
            offset++;

        return kind;
    }

    private TokenKind ReadDecimalNumber()
    {
        SkipWhile(offset, IsDigit);
        var isFloat = false;
        if (Current == '.' && char.IsAsciiDigit(Peek(1)))
        {
            isFloat = true;
            SkipWhile(offset + 1, IsDigit);
        }

        if (Current is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
            SkipWhile(offset + 2, IsDigit);

        if (Current is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' && !char.IsLetterOrDigit(Peek(1)))
        {
            isFloat = true;
            offset++;
        }

        return isFloat ? TokenKind.Float : TokenKind.Integer;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c == '_';

    private void ReadString(char quote)
    {
        var start = offset;
        offset++;
        var value = ReadQuoted(quote, stopAtBrace: false);
        if (AtEnd)
        {
            AddUnclosedString(start, quote);
            return;
        }

        offset++;
        AddToken(TokenKind.String, start, value);
    }

    private void AddUnclosedString(int start, char quote)
    {
        Add(new Token(TokenKind.Invalid, start, start));
        errors.Add((start, $"The string is not closed; write {quote} at its end."));
    }

    private void ReadVerbatimString()
    {
        var start = offset;
        var end = offset + 1;
        while (end < text.Length && (text[end] != '`' || (end + 1 < text.Length && text[end + 1] == '`')))
            end += text[end] == '`' ? 2 : 1;

        if (end >= text.Length)
        {
            offset = text.Length;
            AddUnclosedString(start, '`');
            return;
        }

        var value = text[(offset + 1)..end].Replace("``", "`", StringComparison.Ordinal);
        offset = end + 1;
        AddToken(TokenKind.Verbatim, start, value);
    }

    /// <summary>Reads the literal part of <c>$"..."</c> up to its next <c>{</c> or its closing quote.</summary>
    private void ReadInterpolatedText(char quote, int start, TokenKind kind)
    {
        var textStart = offset;
        var value = ReadQuoted(quote, stopAtBrace: true);
        if (AtEnd)
        {
            AddUnclosedString(kind == TokenKind.InterpolationStart ? start : textStart, quote);
            return;
        }

        var opens = Current == '{';
        if (opens)
            interpolations.Push((quote, braces));

        offset++;
        if (kind == TokenKind.InterpolationStart)
        {
            AddToken(TokenKind.InterpolationStart, start, value);
            if (!opens)
                AddToken(TokenKind.InterpolationEnd, start, "");
        }
        else
        {
            AddToken(opens ? TokenKind.InterpolationText : TokenKind.InterpolationEnd, start, value);
        }
    }

    private string ReadQuoted(char quote, bool stopAtBrace)
    {
        var from = offset;
        StringBuilder? built = null;
        while (!AtEnd && Current != quote && !(stopAtBrace && Current == '{'))
        {
            if (Current == '\\')
            {
                (built ??= new StringBuilder()).Append(text, from, offset - from);
                ReadEscape(built);
                from = offset;
            }
            else
            {
                offset++;
            }
        }

        return built is null ? text[from..offset] : built.Append(text, from, offset - from).ToString();
    }

    private void ReadEscape(StringBuilder built)
    {
        offset++;
        var c = Current;
        switch (c)
        {
            case 'u' or 'x':
                ReadCodePoint(built, c == 'u' ? 4 : 2);
                return;
            case '\r' or '\n':
                SkipLineEnd();
                return;
            case '\0' when AtEnd:
                return;
        }

        var resolved = c switch
        {
            '0' => "\0",
            'b' => "\b",
            'f' => "\f",
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            'v' => "\v",
            '\'' or '"' or '\\' or '{' or '}' => c.ToString(),
            _ => null,
        };
        if (resolved is null)
            errors.Add((offset, $"`\\{c}` is not an escape; write \\\\ for a backslash, or a string in back-ticks."));

        built.Append(resolved);
        offset++;
    }

    private void ReadCodePoint(StringBuilder built, int digits)
    {
        var position = offset;
        offset++;
        if (offset + digits <= text.Length && int.TryParse(text.AsSpan(offset, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            built.Append((char)code);
            offset += digits;
        }
        else
        {
            errors.Add((position, $"The escape `\\{text[position]}` needs {digits} hexadecimal digits."));
        }
    }
}
