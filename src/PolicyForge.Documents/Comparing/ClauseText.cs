namespace PolicyForge.Documents.Comparing;

/// <summary>What stands under one clause id, without what only its place decides.</summary>
/// <param name="Id">The id of a section, sub-heading, clause, item or paragraph; empty for what stands before the first.</param>
/// <param name="Parent">The id of what it stands in, or empty.</param>
/// <param name="Condition">The options it stands in, outermost first, each as "question = choice"; empty when it is always printed.</param>
/// <param name="Text">
/// Its words, a line for each paragraph, item and row. Text without an id belongs to what it stands in. A reference shows
/// the id it points to, so that a new number is no new wording.
/// </param>
public sealed record ClauseText(string Id, string Parent, string Condition, string Text);
