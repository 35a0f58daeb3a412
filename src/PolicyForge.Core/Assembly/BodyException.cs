using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly;

/// <summary>A mistake in a body that shows while it runs and has a number of its own.</summary>
internal sealed class BodyException(SourceSpan span, string code, string message) : ScriptRuntimeException(span, message)
{
    public string Code => code;
}
