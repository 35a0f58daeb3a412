namespace PolicyForge.Web.Api.Publishing;

/// <summary>A draft to make.</summary>
/// <param name="From">The version whose text it starts with.</param>
/// <param name="Version">Its name; left out, the one after <paramref name="From"/>.</param>
internal sealed record DraftBody(string From, string? Version = null);

/// <summary>The text of a draft.</summary>
/// <param name="PolicyYaml">The whole of policy.yaml; left out, it stays.</param>
/// <param name="Body">The whole of body.md; left out, it stays.</param>
internal sealed record DraftText(string? PolicyYaml = null, string? Body = null);

/// <summary>What to tell of a version that is published.</summary>
/// <param name="Summary">What is new in it.</param>
/// <param name="Reasons">Why each clause changed, by clause id.</param>
internal sealed record PublicationBody(string Summary, IReadOnlyDictionary<string, string>? Reasons = null);
