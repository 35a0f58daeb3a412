namespace PolicyForge.Scriban;

/// <summary>
/// A host value that is not there yet. What would be computed from it is missing as well: a built-in function,
/// arithmetic, an index or an interpolated string that meets it answers with the value itself, so that it still
/// reaches <see cref="TemplateContext.Write(SourceSpan, object?)"/>, and a <c>for</c> over it runs once, with it as
/// the item. Conditions, comparisons, <c>??</c> and functions that answer yes or no see null.
/// </summary>
public interface IMissingValue : IScriptValue
{
    /// <inheritdoc />
    object? IScriptValue.Value => null;
}
