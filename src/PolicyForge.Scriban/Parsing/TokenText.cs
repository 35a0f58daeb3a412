namespace PolicyForge.Scriban;

/// <summary>How a token without a value is written, for messages.</summary>
internal static class TokenText
{
    private const string Candidates = ";()[]{}:,.?|&^@!+-*/%=<>";

    private static readonly Dictionary<TokenKind, string> Texts = Build();

    public static string Of(TokenKind kind) => Texts.GetValueOrDefault(kind, "an unknown character");

    // Asks the lexer's own table, so that the two cannot disagree.
    private static Dictionary<TokenKind, string> Build()
    {
        var texts = new Dictionary<TokenKind, string> { [TokenKind.OpenBrace] = "{", [TokenKind.CloseBrace] = "}" };
        foreach (var first in Candidates)
        {
            foreach (var second in Candidates)
            {
                foreach (var third in Candidates)
                {
                    var (kind, length) = Symbols.Match(first, second, third);
                    texts.TryAdd(kind, new string([first, second, third])[..length]);
                }
            }
        }

        texts.Remove(TokenKind.Invalid);
        return texts;
    }
}
