namespace PolicyForge.Scriban;

/// <summary>What a source text consists of.</summary>
public enum ScriptMode
{
    /// <summary>Text with code blocks.</summary>
    Default,

    /// <summary>Code from the first character to the last, without code block markers.</summary>
    ScriptOnly,

    /// <summary>Code between two lines of <c>+++</c>, then text with code blocks.</summary>
    FrontMatterAndContent,
}

/// <summary>How a source text is cut into tokens.</summary>
public sealed record LexerOptions
{
    /// <summary>Text with code blocks.</summary>
    public static LexerOptions Default { get; } = new();

    /// <summary>What the text consists of.</summary>
    public ScriptMode Mode { get; init; }
}
