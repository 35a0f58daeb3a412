using System.Text.Json.Nodes;
using PolicyForge.Core.Record.Adopting;

namespace PolicyForge.Core.Record.Folders;

/// <summary>A version of a model as a folder and the record both know it.</summary>
/// <param name="Text">Its files; while it is a draft, without the shared texts.</param>
/// <param name="Title">Its title.</param>
/// <param name="Cites">The authorities that it cites.</param>
/// <param name="PublishedAt">When it was published; null for a draft.</param>
/// <param name="Summary">What it changed.</param>
/// <param name="Reasons">Why each changed clause changed.</param>
/// <param name="WithdrawnAt">When it was withdrawn, or null.</param>
public sealed record VersionRecord(
    ModelText Text,
    string Title,
    IReadOnlyList<string> Cites,
    DateTimeOffset? PublishedAt,
    string? Summary,
    JsonObject Reasons,
    DateTimeOffset? WithdrawnAt);

/// <summary>Where a publisher's policy stands.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Title">The title of its latest version.</param>
/// <param name="Latest">The latest version that can be adopted, or null.</param>
/// <param name="Published">When that was published.</param>
public sealed record PolicyHead(string Policy, string Title, string? Latest, DateTimeOffset? Published);

/// <summary>What an adoption froze.</summary>
/// <param name="Adoption">The adoption, as it is from now on.</param>
/// <param name="File">What was printed.</param>
/// <param name="Answers">What was printed: type, value and giver by question.</param>
/// <param name="Cites">The edition of each authority that was printed, by key.</param>
public sealed record FrozenAdoption(AdoptionRecord Adoption, FrozenFile File, JsonObject Answers, JsonObject Cites);

/// <summary>The Word file of an adoption.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Version">The adoption's version.</param>
/// <param name="Content">The file.</param>
public sealed record AdoptedFile(string Policy, string Version, byte[] Content);
