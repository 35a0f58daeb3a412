namespace PolicyForge.Scriban;

/// <summary>One word of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset of its last character.</param>
/// <param name="Value">The name of an identifier, the text of a string, the printed text of a raw token, the indentation of a code enter.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string? Value = null);
