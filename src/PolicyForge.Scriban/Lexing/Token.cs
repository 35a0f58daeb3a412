namespace PolicyForge.Scriban;

/// <summary>One word of a template; positions are those of the first and the last character.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">The last character.</param>
/// <param name="Value">The name of an identifier, the text of a string, the printed text of a raw token, the indentation of a code enter.</param>
internal readonly record struct Token(TokenKind Kind, TextPosition Start, TextPosition End, string? Value = null);
