using PolicyForge.Core.Reviews;
using PolicyForge.Documents;

namespace PolicyForge.Core.Adoptions;

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
