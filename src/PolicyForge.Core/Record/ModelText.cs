namespace PolicyForge.Core.Record;

/// <summary>A version of a model policy in the text of its files.</summary>
/// <param name="Publisher">Whose it is.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Version">The version.</param>
/// <param name="PolicyYaml">The text of policy.yaml.</param>
/// <param name="Body">The text of body.md.</param>
/// <param name="Shared">The texts that it includes, by name.</param>
public sealed record ModelText(string Publisher, string Policy, string Version, string PolicyYaml, string Body, IReadOnlyDictionary<string, string> Shared);
