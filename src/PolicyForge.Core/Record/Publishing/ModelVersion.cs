namespace PolicyForge.Core.Record.Publishing;

/// <summary>A version of a model policy with where it stands.</summary>
/// <param name="Text">Its text; a draft's with the publisher's shared texts as they are now, a published one's with those it includes as they were.</param>
/// <param name="Cites">The keys of the authorities that it cites; none for a draft.</param>
/// <param name="Sha256">Of its text.</param>
/// <param name="CreatedAt">When it was drafted.</param>
/// <param name="PublishedAt">When it was published, or null for a draft.</param>
/// <param name="Summary">What is new in it; null for a draft.</param>
/// <param name="Reasons">Why each clause changed, by clause id.</param>
/// <param name="WithdrawnAt">When it was withdrawn, or null.</param>
/// <param name="WithdrawnReason">Why it was withdrawn, or null.</param>
/// <param name="Revision">Counts its changes.</param>
public sealed record ModelVersion(
    ModelText Text,
    IReadOnlyList<string> Cites,
    string Sha256,
    DateTimeOffset CreatedAt,
    DateTimeOffset? PublishedAt,
    string? Summary,
    IReadOnlyDictionary<string, string> Reasons,
    DateTimeOffset? WithdrawnAt,
    string? WithdrawnReason,
    long Revision)
{
    /// <summary>Where it stands.</summary>
    public VersionState State => VersionStates.Of(PublishedAt, WithdrawnAt);
}

/// <summary>A version of a policy in a list.</summary>
/// <param name="Version">Its name.</param>
/// <param name="CreatedAt">When it was drafted.</param>
/// <param name="PublishedAt">When it was published, or null for a draft.</param>
/// <param name="Summary">What is new in it; null for a draft.</param>
/// <param name="WithdrawnAt">When it was withdrawn, or null.</param>
/// <param name="WithdrawnReason">Why it was withdrawn, or null.</param>
/// <param name="Revision">Counts its changes.</param>
public sealed record VersionSummary(
    string Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset? PublishedAt,
    string? Summary,
    DateTimeOffset? WithdrawnAt,
    string? WithdrawnReason,
    long Revision)
{
    /// <summary>Where it stands.</summary>
    public VersionState State => VersionStates.Of(PublishedAt, WithdrawnAt);
}

/// <summary>Where a version stands.</summary>
public enum VersionState
{
    /// <summary>Being written; only its publisher sees it.</summary>
    Draft,

    /// <summary>Final.</summary>
    Published,

    /// <summary>Final, but no longer offered.</summary>
    Withdrawn,
}

internal static class VersionStates
{
    public static VersionState Of(DateTimeOffset? published, DateTimeOffset? withdrawn) =>
        withdrawn is not null ? VersionState.Withdrawn
        : published is not null ? VersionState.Published
        : VersionState.Draft;
}
