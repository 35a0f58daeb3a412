namespace PolicyForge.Scriban;

/// <summary>Limits and choices of the parser.</summary>
public sealed record ParserOptions
{
    /// <summary>The limits and choices of a plain <see cref="Template.Parse"/>.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>How deep expressions and blocks may be nested before parsing stops with an error.</summary>
    public int? ExpressionDepthLimit { get; init; } = 250;

    /// <summary>Read a literal such as <c>1.5</c> as a decimal number instead of a double.</summary>
    public bool ParseFloatAsDecimal { get; init; }
}
