using PolicyForge.Documents.Marks;

namespace PolicyForge.Documents.Reading.Runs;

/// <summary>The runs of a paragraph and what was written about it.</summary>
/// <param name="Runs">The runs, alternatives and notes not yet settled.</param>
/// <param name="StartsWithTick">Whether a box to tick is the first thing in it.</param>
internal sealed record ParagraphRuns(List<Inline> Runs, bool StartsWithTick)
{
    /// <summary>When the paragraph is nothing but one alternative: that alternative.</summary>
    public (OptionMark Mark, ValueList<Inline> Text)? SoleOption =>
        Runs is [InlineOptions { Options: [var option] }] ? option : null;

    /// <summary>When the paragraph is nothing but a note: its words.</summary>
    public ValueList<Inline>? SoleNote => Runs is [InlineNote note] ? note.Text : null;

    /// <summary>The runs as they print.</summary>
    public ValueList<Inline> Settle() => TickNames.Fill(PassageRuns.Settled(Runs));
}
