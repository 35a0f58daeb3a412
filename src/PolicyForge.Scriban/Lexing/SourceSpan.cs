namespace PolicyForge.Scriban;

/// <summary>A stretch of a template text, first to last character.</summary>
public readonly record struct SourceSpan
{
    private readonly SourceText? source;
    private readonly int first;
    private readonly int last;

    internal SourceSpan(SourceText source, int first, int last) => (this.source, this.first, this.last) = (source, first, last);

    /// <summary>The path the template was parsed under.</summary>
    public string FileName => source?.Path ?? "";

    /// <summary>The first character.</summary>
    public TextPosition Start => source?.PositionAt(first) ?? default;

    /// <summary>The last character.</summary>
    public TextPosition End => source?.PositionAt(last) ?? default;

    /// <summary>The start as <c>path(line,column)</c>, counted from 1.</summary>
    public override string ToString() => $"{FileName}{Start}";

    internal SourceSpan To(SourceSpan end) => new(source!, first, end.last);

    /// <summary>The last characters of this span.</summary>
    internal SourceSpan Last(int length) => new(source!, last - length + 1, last);

    /// <summary>The empty place right behind this span, where a missing part belongs.</summary>
    internal SourceSpan Behind => new(source!, last + 1, last + 1);
}
