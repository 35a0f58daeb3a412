namespace PolicyForge.Documents.Marks;

/// <summary>
/// What a passage of evaluated Markdown is, or where a value in it came from. Marks travel through Markdown as fences
/// (<see cref="MarkedText"/>) because Markdown itself has no place for them.
/// </summary>
public abstract record Mark;

/// <summary>Fences a value that came from an organisation (already escaped for Markdown).</summary>
/// <param name="Source">As in <see cref="Field.Source"/>.</param>
/// <param name="Missing">Whether it is still to be supplied; the fence then holds the placeholder's words without brackets.</param>
public sealed record FieldMark(string Source, bool Missing) : Mark;

/// <summary>Fences an alternative that is still shown; adjacent alternatives of one question make a group.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Choice">The choice's key.</param>
/// <param name="Number">The choice's place in the question, from 1.</param>
/// <param name="Label">The choice's label.</param>
public sealed record OptionMark(string Question, string Choice, int Number, string Label) : Mark;

/// <summary>Fences an optional passage that is still shown in square brackets.</summary>
/// <param name="Question">The question's id.</param>
public sealed record OptionalMark(string Question) : Mark;

/// <summary>Fences a note to the adopting organisation.</summary>
public sealed record NoteMark : Mark;

/// <summary>Fences a passage that was decided: kept (with its text) or dropped (fencing nothing). Prints nothing itself.</summary>
/// <param name="ListOf">The question of which several alternatives may be kept; side by side in a sentence they print as a list. Null otherwise.</param>
public sealed record DecidedMark(string? ListOf = null) : Mark;

/// <summary>Fences nothing: a reference stands here.</summary>
/// <param name="Target">The clause id.</param>
/// <param name="Fallback">Words to print when the target is not in the document, or null when that is an error.</param>
public sealed record ReferenceMark(string Target, string? Fallback) : Mark;
