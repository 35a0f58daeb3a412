namespace PolicyForge.Documents.Comparing;

/// <summary>What happened to one clause, section or other passage with an id of its own.</summary>
/// <param name="Id">Its id; empty for what stands before the first.</param>
/// <param name="Before">What it was; null when it was added.</param>
/// <param name="After">What it is; null when it was removed.</param>
/// <param name="IsMoved">Whether it stands in another section, or in another place among those that stayed.</param>
/// <param name="Words">The words that stayed, went and came, in reading order; empty unless it was reworded.</param>
public sealed record ClauseChange(string Id, ClauseText? Before, ClauseText? After, bool IsMoved, ValueList<WordChange> Words)
{
    /// <summary>Whether it is new.</summary>
    public bool IsAdded => Before is null;

    /// <summary>Whether it is gone.</summary>
    public bool IsRemoved => After is null;

    /// <summary>Whether it says something else.</summary>
    public bool IsReworded => Words.Count > 0;

    /// <summary>Whether it is printed under other options than before.</summary>
    public bool HasOtherCondition => Before is not null && After is not null && Before.Condition != After.Condition;
}

/// <summary>Words that stayed, went or came.</summary>
/// <param name="Kind">Which of these.</param>
/// <param name="Text">The words, with the spaces between them.</param>
public sealed record WordChange(WordChangeKind Kind, string Text);

/// <summary>What happened to words.</summary>
public enum WordChangeKind
{
    /// <summary>They are in both.</summary>
    Kept,

    /// <summary>They are only in what was before.</summary>
    Removed,

    /// <summary>They are only in what came after.</summary>
    Added,
}
