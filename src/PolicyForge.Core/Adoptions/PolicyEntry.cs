using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Yaml;

namespace PolicyForge.Core.Adoptions;

/// <summary>What an organisation says about a policy: answers for itself and those below it, and perhaps its adoption.</summary>
/// <param name="Policy">The policy's id.</param>
/// <param name="Adoption">Its adoption; null when the entry only holds settings for those below.</param>
public sealed record PolicyEntry(string Policy, Adoption? Adoption)
{
    /// <summary>The model version it speaks of, or null.</summary>
    public string? Model { get; init; }

    /// <summary>The answers as given, by question id.</summary>
    internal IReadOnlyDictionary<string, GivenAnswer> Answers { get; init; } = new Dictionary<string, GivenAnswer>();

    /// <summary>The questions whose answers those below may not change.</summary>
    internal IReadOnlyList<YamlScalar> Locks { get; init; } = [];

    internal IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    internal Place Place { get; init; }

    internal Place ModelPlace { get; init; }
}

/// <summary>An answer as it stands in a file, before its question has judged it.</summary>
internal sealed record GivenAnswer(Place Place, YamlNode Value)
{
    public bool IsBlank => Value is YamlScalar { IsNull: true };
}
