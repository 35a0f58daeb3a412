using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Policies;

/// <summary>A Scriban expression that decides whether a question is asked.</summary>
/// <param name="Source">The expression, with its place.</param>
internal sealed record Condition(YamlScalar Source);
