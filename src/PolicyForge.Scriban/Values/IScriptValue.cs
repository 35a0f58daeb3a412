namespace PolicyForge.Scriban;

/// <summary>
/// A value that prints in its own way, by <see cref="object.ToString"/> or as an override of
/// <see cref="TemplateContext.Write(SourceSpan, object?)"/> decides, and computes as another value: in operators,
/// conditions, loops, indexes, arguments and strings.
/// </summary>
public interface IScriptValue
{
    /// <summary>What templates compute with.</summary>
    object? Value { get; }
}
