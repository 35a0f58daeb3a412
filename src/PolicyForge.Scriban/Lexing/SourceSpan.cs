namespace PolicyForge.Scriban;

/// <summary>A stretch of a template text, first to last character.</summary>
/// <param name="FileName">The path the template was parsed under.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">The last character.</param>
public readonly record struct SourceSpan(string FileName, TextPosition Start, TextPosition End)
{
    /// <summary>The start as <c>path(line,column)</c>, counted from 1.</summary>
    public override string ToString() => $"{FileName}{Start}";

    internal SourceSpan To(SourceSpan last) => new(FileName, Start, last.End);

    /// <summary>The empty place right behind this span, where a missing part belongs.</summary>
    internal SourceSpan Behind => new(FileName, End.NextColumn(), End.NextColumn());
}
