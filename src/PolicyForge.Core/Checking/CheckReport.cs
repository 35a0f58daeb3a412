using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Core.Checking;

/// <summary>What a check found.</summary>
/// <param name="Diagnostics">Every mistake, sorted by place.</param>
/// <param name="Combinations">How thoroughly each policy was tried out.</param>
public sealed record CheckReport(IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<TriedCombinations> Combinations)
{
    /// <summary>Whether a document cannot be made.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}

/// <summary>How many combinations of answers a policy was tried out with.</summary>
/// <param name="PolicyId">The policy.</param>
/// <param name="Version">Its version.</param>
/// <param name="Count">How many documents were put together.</param>
/// <param name="IsAll">Whether these are all combinations; otherwise every pair of answers met in one of them.</param>
public sealed record TriedCombinations(string PolicyId, string Version, int Count, bool IsAll);
