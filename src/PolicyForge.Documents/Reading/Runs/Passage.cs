using PolicyForge.Documents.Marks;

namespace PolicyForge.Documents.Reading.Runs;

/// <summary>A passage of a paragraph: the paragraph itself, a marked passage in it, or a link.</summary>
internal sealed class Passage(Mark? mark, string? address, TextStyle style)
{
    public Mark? Mark { get; } = mark;

    public string? Address { get; } = address;

    /// <summary>The style of the text in which the passage opens.</summary>
    public TextStyle Style { get; } = style;

    public List<Inline> Runs { get; } = [];
}

/// <summary>Alternatives of one question side by side in a sentence; never leaves the reader.</summary>
internal sealed record InlineOptions(string Question, List<(OptionMark Mark, ValueList<Inline> Text)> Options) : Inline;

/// <summary>A note in a sentence; never leaves the reader.</summary>
internal sealed record InlineNote(ValueList<Inline> Text) : Inline;
