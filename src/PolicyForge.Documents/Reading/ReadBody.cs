namespace PolicyForge.Documents.Reading;

/// <summary>What <see cref="BodyReader"/> found in a body.</summary>
/// <param name="Blocks">The blocks in reading order, without numbers.</param>
/// <param name="Clauses">Everything that has a clause id, in reading order.</param>
/// <param name="Problems">What is wrong with the body, in no order that matters.</param>
public sealed record ReadBody(ValueList<Block> Blocks, ValueList<ClauseAttributes> Clauses, ValueList<BodyProblem> Problems);

/// <summary>What the author wrote about a heading, clause, list item or paragraph that has an id.</summary>
/// <param name="Id">The clause id.</param>
/// <param name="Edit">The edit right as written on it or inherited from what it stands in, or null.</param>
/// <param name="Section">The id of the section it stands in (a section's heading: its own), or null before the first.</param>
public sealed record ClauseAttributes(string Id, string? Edit, string? Section);

/// <summary>A mistake in a body.</summary>
/// <param name="Kind">What kind of mistake.</param>
/// <param name="ClauseId">The id of the clause or section it is in, or null.</param>
/// <param name="Message">A sentence for the author.</param>
public sealed record BodyProblem(BodyProblemKind Kind, string? ClauseId, string Message);

/// <summary>The mistakes a body can have.</summary>
public enum BodyProblemKind
{
    /// <summary>A heading had nothing left under it and was removed.</summary>
    EmptySection,

    /// <summary>A sentence announces a list of which nothing is left.</summary>
    EmptyList,

    /// <summary>A table had nothing but its header left and was removed.</summary>
    EmptyTable,

    /// <summary>A clause or an item that begins with a table or a list instead of words.</summary>
    NoWords,

    /// <summary>A table whose bars and borders cannot be read.</summary>
    BrokenTable,

    /// <summary>Words in square brackets that no mark explains: a placeholder left in the text.</summary>
    LeftoverBracket,

    /// <summary>A marked passage that opens and never closes, or begins in one block and ends in another.</summary>
    UnbalancedMark,

    /// <summary>Punctuation that a dropped passage or a slip leaves behind: an empty bracket, a lone slash, a doubled comma.</summary>
    Residue,

    /// <summary>The same word twice in a row.</summary>
    DoubledWord,

    /// <summary>An attribute between braces that means nothing there.</summary>
    UnknownAttribute,

    /// <summary>An id that another clause has already.</summary>
    DuplicateId,

    /// <summary>A section heading without an id; one was made from its words.</summary>
    MissingId,

    /// <summary>A link to an address that is not http, https, mailto or tel; its words were kept.</summary>
    UnsafeLink,

    /// <summary>Lists deeper than four levels, or Markdown nested too deep to be read.</summary>
    NestingTooDeep,

    /// <summary>A paragraph with so many brackets, stars or underscores that it is left unread.</summary>
    Tangled,

    /// <summary>Markdown that a policy does not use: a title, a deep heading, a picture, a quotation, an unknown container.</summary>
    UnsupportedMarkup,
}
