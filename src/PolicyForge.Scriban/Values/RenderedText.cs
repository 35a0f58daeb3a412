namespace PolicyForge.Scriban;

/// <summary>
/// Text that a template produced: the result of <c>include</c>, <c>include_join</c> and <c>capture</c>. It behaves as
/// its string; printed by itself it reaches <see cref="TemplateContext.Write(SourceSpan, object?)"/> as it is, so
/// that a host that escapes values knows not to escape this one again.
/// </summary>
/// <param name="text">The text.</param>
public sealed class RenderedText(string text)
{
    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <inheritdoc />
    public override string ToString() => Text;
}
