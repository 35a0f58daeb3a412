using PolicyForge.Documents.Marks;

namespace PolicyForge.Documents.Reading.Lines;

/// <summary>An opening fence and its closing one, by their places in the marked text.</summary>
internal sealed class FencePair(int index, Mark mark, int open, int start)
{
    public int Index { get; } = index;

    public Mark Mark { get; } = mark;

    /// <summary>Where the opening fence begins.</summary>
    public int Open { get; } = open;

    /// <summary>Where what it fences begins.</summary>
    public int Start { get; } = start;

    /// <summary>Where the closing fence stands.</summary>
    public int Close { get; set; } = -1;

    public bool IsBlock { get; set; }

    /// <summary>The first and the last line it fences in the Markdown without fences; -1 while unknown.</summary>
    public int FirstLine { get; set; } = -1;

    public int LastLine { get; set; } = -1;

    /// <summary>Whether the mark can fence whole blocks; a value or a reference always stands in a sentence.</summary>
    public bool CanBeBlock => Mark is OptionMark or OptionalMark or NoteMark or DecidedMark;
}
