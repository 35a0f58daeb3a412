namespace PolicyForge.Scriban;

/// <summary>The operators and punctuation of the language; the longest one wins.</summary>
internal static class Symbols
{
    public static (TokenKind Kind, int Length) Match(char first, char second, char third) => (first, second, third) switch
    {
        ('.', '.', '.') => (TokenKind.TripleDot, 3),
        ('.', '.', '<') => (TokenKind.DoubleDotLess, 3),
        ('/', '/', '=') => (TokenKind.DoubleSlashEqual, 3),
        ('.', '.', _) => (TokenKind.DoubleDot, 2),
        ('?', '?', _) => (TokenKind.DoubleQuestion, 2),
        ('?', '.', _) => (TokenKind.QuestionDot, 2),
        ('?', '!', _) => (TokenKind.QuestionExclamation, 2),
        ('|', '|', _) => (TokenKind.DoublePipe, 2),
        ('|', '>', _) => (TokenKind.PipeGreater, 2),
        ('&', '&', _) => (TokenKind.DoubleAmpersand, 2),
        ('+', '+', _) => (TokenKind.DoublePlus, 2),
        ('+', '=', _) => (TokenKind.PlusEqual, 2),
        ('-', '-', _) => (TokenKind.DoubleMinus, 2),
        ('-', '=', _) => (TokenKind.MinusEqual, 2),
        ('*', '=', _) => (TokenKind.AsteriskEqual, 2),
        ('/', '/', _) => (TokenKind.DoubleSlash, 2),
        ('/', '=', _) => (TokenKind.SlashEqual, 2),
        ('%', '=', _) => (TokenKind.PercentEqual, 2),
        ('=', '=', _) => (TokenKind.DoubleEqual, 2),
        ('!', '=', _) => (TokenKind.ExclamationEqual, 2),
        ('<', '<', _) => (TokenKind.DoubleLess, 2),
        ('<', '=', _) => (TokenKind.LessEqual, 2),
        ('>', '>', _) => (TokenKind.DoubleGreater, 2),
        ('>', '=', _) => (TokenKind.GreaterEqual, 2),
        _ => (Single(first), 1),
    };

    private static TokenKind Single(char symbol) => symbol switch
    {
        ';' => TokenKind.SemiColon,
        '(' => TokenKind.OpenParen,
        ')' => TokenKind.CloseParen,
        '[' => TokenKind.OpenBracket,
        ']' => TokenKind.CloseBracket,
        ':' => TokenKind.Colon,
        ',' => TokenKind.Comma,
        '.' => TokenKind.Dot,
        '?' => TokenKind.Question,
        '|' => TokenKind.Pipe,
        '&' => TokenKind.Ampersand,
        '^' => TokenKind.Caret,
        '@' => TokenKind.At,
        '!' => TokenKind.Exclamation,
        '+' => TokenKind.Plus,
        '-' => TokenKind.Minus,
        '*' => TokenKind.Asterisk,
        '/' => TokenKind.Slash,
        '%' => TokenKind.Percent,
        '=' => TokenKind.Equal,
        '<' => TokenKind.Less,
        '>' => TokenKind.Greater,
        _ => TokenKind.Invalid,
    };
}
