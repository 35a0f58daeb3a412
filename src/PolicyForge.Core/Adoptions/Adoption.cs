using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Reviews;
using PolicyForge.Core.Yaml;
using PolicyForge.Documents;

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
internal sealed record GivenAnswer(Place Place, YamlNode Value);

/// <summary>An organisation's adoption of a model policy.</summary>
public sealed record Adoption
{
    /// <summary>The model's version.</summary>
    public required string Model { get; init; }

    /// <summary>The adoption's own version.</summary>
    public required string Version { get; init; }

    /// <summary>Where it stands.</summary>
    public required AdoptionStatus Status { get; init; }

    /// <summary>Who answers for it here; null for the model's owner.</summary>
    public string? Owner { get; init; }

    /// <summary>Who wrote it here.</summary>
    public string? Author { get; init; }

    /// <summary>Who was consulted; null when nothing is said.</summary>
    public Consultation? Consultation { get; init; }

    /// <summary>Who approved it, in order.</summary>
    public IReadOnlyList<Approval> Approvals { get; init; } = [];

    /// <summary>From when it holds.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>When it is to be looked at again.</summary>
    public ReviewDate? Review { get; init; }

    /// <summary>Where it is kept.</summary>
    public string? Location { get; init; }

    /// <summary>Where its text came from, when not only from the model.</summary>
    public string? Source { get; init; }

    /// <summary>Its earlier versions.</summary>
    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    /// <summary>Its local edits, in order.</summary>
    internal IReadOnlyList<Amendment> Amendments { get; init; } = [];

    /// <summary>The last day anybody approved it, or null.</summary>
    public DateOnly? LastApproved => Approvals.Max(approval => approval.Date);

    /// <summary>The day its review falls due, or null.</summary>
    public DateOnly? ReviewDue => Review?.Due(LastApproved ?? Effective);

    /// <summary>The edition that its status calls for.</summary>
    public Edition Edition => Status is AdoptionStatus.Draft or AdoptionStatus.Consultation ? Edition.Draft : Edition.Adopted;
}

/// <summary>Where an adoption stands.</summary>
public enum AdoptionStatus
{
    /// <summary>Being prepared.</summary>
    Draft,

    /// <summary>Out for consultation.</summary>
    Consultation,

    /// <summary>Approved, perhaps not yet in force.</summary>
    Approved,

    /// <summary>In force.</summary>
    Adopted,

    /// <summary>Replaced by a later version.</summary>
    Superseded,

    /// <summary>No longer in force.</summary>
    Withdrawn,
}

/// <summary>A consultation.</summary>
/// <param name="Body">Who was consulted; null when nobody was.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Date">When.</param>
public sealed record Consultation(string? Body, string? Outcome, DateOnly? Date);

/// <summary>One step of approval.</summary>
/// <param name="Stage">"approved", "ratified".</param>
/// <param name="Body">By whom.</param>
/// <param name="Date">When.</param>
/// <param name="Minute">The minute that records it.</param>
public sealed record Approval(string Stage, string Body, DateOnly? Date, string? Minute);

/// <summary>An earlier version of an adoption.</summary>
public sealed record HistoryEntry(string Version, DateOnly? Date, string Summary);
