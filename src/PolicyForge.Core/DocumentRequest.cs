using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Documents;

namespace PolicyForge.Core;

/// <summary>Which document to make.</summary>
/// <param name="PolicyId">The policy.</param>
/// <param name="Version">The model's version; null for the adopted one or, without an adoption, the latest.</param>
/// <param name="OrganisationId">Whose document; null for the publisher's model.</param>
/// <param name="Edition">How it is printed; null as the adoption's status says.</param>
/// <param name="On">The document's date: decides which edition of an authority is cited.</param>
public sealed record DocumentRequest(string PolicyId, string? Version, string? OrganisationId, Edition? Edition, DateOnly On);

/// <summary>A document, or why there is none.</summary>
/// <param name="Document">The document; null when an error stands in its way.</param>
/// <param name="Diagnostics">What was found; warnings may come with a document.</param>
public sealed record AssemblyResult(PolicyDocument? Document, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>What is missing, in an organisation's document.</summary>
    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    /// <summary>What its questions came to, in an organisation's document.</summary>
    public IReadOnlyCollection<ResolvedAnswer> Answers { get; init; } = [];

    /// <summary>The edition of each authority that it cites, by key; null for one without editions.</summary>
    public IReadOnlyDictionary<string, string?> Cites { get; init; } = new Dictionary<string, string?>();
}
