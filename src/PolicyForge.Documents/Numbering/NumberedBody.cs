namespace PolicyForge.Documents.Numbering;

/// <summary>A body with its numbers.</summary>
/// <param name="Blocks">The blocks, every number, label and reference filled in.</param>
/// <param name="Dangling">The references whose target is not in the body and that have no words to print instead.</param>
/// <param name="Doubled">The references with a typed word before them that they print themselves.</param>
public sealed record NumberedBody(ValueList<Block> Blocks, ValueList<DanglingReference> Dangling, ValueList<DoubledReference> Doubled);

/// <summary>A reference to nothing; it was left out.</summary>
/// <param name="Target">The clause id it names.</param>
/// <param name="ClauseId">The id of the clause or section it stands in, or null.</param>
public sealed record DanglingReference(string Target, string? ClauseId);

/// <summary>A reference after a typed “section” or “paragraph”.</summary>
/// <param name="Words">What is printed: “paragraph paragraph 1.1”.</param>
/// <param name="ClauseId">The id of the clause or section it stands in, or null.</param>
public sealed record DoubledReference(string Words, string? ClauseId);
