namespace PolicyForge.Documents.Word;

/// <summary>What a Word file says about itself.</summary>
/// <param name="Title">The policy's title.</param>
/// <param name="Edition">How the document was printed.</param>
/// <param name="Stamp">What the document is and which answers it was made from.</param>
/// <param name="ContentHash">The SHA-256 of the content as it was written, in hexadecimal digits.</param>
/// <param name="Edited">Whether the content has changed since.</param>
/// <param name="Fields">The answers and facts that stand in the text now, in reading order.</param>
/// <param name="Clauses">The clause ids that are still in the text, in reading order.</param>
public sealed record WordStamp(
    string Title,
    Edition Edition,
    Stamp Stamp,
    string ContentHash,
    bool Edited,
    ValueList<FilledField> Fields,
    ValueList<string> Clauses);

/// <summary>A value that stands in the text.</summary>
/// <param name="Source">Its question id or path, as in <see cref="Field.Source"/>.</param>
/// <param name="Text">Its words.</param>
public sealed record FilledField(string Source, string Text);
