namespace PolicyForge.Core.Record.Adopting;

/// <summary>A version of a model, for an organisation.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Publisher">Whose model it is.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Version">The model's version.</param>
public sealed record VersionKey(string Organisation, string Publisher, string Policy, string Version);

/// <summary>What an organisation decided on a version that it was offered.</summary>
/// <param name="OrganisationId">Who decided.</param>
/// <param name="PublisherId">Whose model it is.</param>
/// <param name="PolicyId">The policy.</param>
/// <param name="Version">The version: to stay at, or not to take.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="DecidedBy">The actor.</param>
/// <param name="DecidedAt">When.</param>
public sealed record VersionDecision(string OrganisationId, string PublisherId, string PolicyId, string Version, Decision Decision, string? Reason, string DecidedBy, DateTimeOffset DecidedAt)
{
    /// <summary>Why another version cannot be started, or null.</summary>
    internal Problem? Hinders(string publisher, string version) => Decision switch
    {
        Decision.Pinned when publisher != PublisherId || version != Version => new Problem("model", $"This organisation stays at version {Version}{Because}. Undo that decision first."),
        Decision.Declined when publisher == PublisherId && version == Version => new Problem("model", $"This organisation declined version {Version}{Because}. Undo that decision first."),
        _ => null,
    };

    private string Because => Reason is null ? "" : $": {Reason.TrimEnd('.')}";
}

/// <summary>A decision on a version.</summary>
public enum Decision
{
    /// <summary>To stay at it.</summary>
    Pinned,

    /// <summary>Not to take it.</summary>
    Declined,
}
