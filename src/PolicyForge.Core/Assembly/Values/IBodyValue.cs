using PolicyForge.Scriban;

namespace PolicyForge.Core.Assembly.Values;

/// <summary>A value that knows how a body prints it; computes as <see cref="IScriptValue.Value"/>.</summary>
internal interface IBodyValue : IScriptValue
{
    /// <summary>The value as safe Markdown with its marks.</summary>
    string Markdown(BodyScope scope, SourceSpan span);
}
