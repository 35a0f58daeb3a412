using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PolicyForge.Core.Adoptions;

namespace PolicyForge.Core.Record;

/// <summary>An adoption as the record holds it.</summary>
public sealed record AdoptionRecord
{
    /// <summary>Whose it is.</summary>
    public required string OrganisationId { get; init; }

    /// <summary>The policy.</summary>
    public required string PolicyId { get; init; }

    /// <summary>Counts the organisation's adoptions of the policy, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Whose model it is of.</summary>
    public required string PublisherId { get; init; }

    /// <summary>The model's version.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>Its own version.</summary>
    public required string Version { get; init; }

    /// <summary>The model's title.</summary>
    public required string Title { get; init; }

    /// <summary>Where it stands.</summary>
    public required AdoptionStatus Status { get; init; }

    /// <summary>Who answers for it here, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>Who wrote it here, or null.</summary>
    public string? Author { get; init; }

    /// <summary>As <c>consultation</c> in tenant.yaml, or null.</summary>
    public JsonNode? Consultation { get; init; }

    /// <summary>From when it holds.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>Its review as given: a date, a cycle or a school term.</summary>
    public string? Review { get; init; }

    /// <summary>The day its review falls due.</summary>
    public DateOnly? ReviewDue { get; init; }

    /// <summary>Where it is kept.</summary>
    public string? Location { get; init; }

    /// <summary>Where its text came from, when not only from the model.</summary>
    public string? Source { get; init; }

    /// <summary>As <c>history</c> in tenant.yaml.</summary>
    public JsonArray History { get; init; } = [];

    /// <summary>Whether the public may read it while it is in force.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Who started it.</summary>
    public string StartedBy { get; init; } = "";

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Who adopted it.</summary>
    public string? AdoptedBy { get; init; }

    /// <summary>When it was adopted.</summary>
    public DateTimeOffset? AdoptedAt { get; init; }

    /// <summary>What was printed when it was adopted: by question, <c>{type, value, from}</c>.</summary>
    public JsonObject? FrozenAnswers { get; init; }

    /// <summary>The edition of each authority that was cited when it was adopted, by key.</summary>
    public JsonObject? FrozenCites { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawnReason { get; init; }

    /// <summary>Whether it is being prepared.</summary>
    [JsonIgnore]
    public bool IsInHand => Status is AdoptionStatus.Draft or AdoptionStatus.Consultation or AdoptionStatus.Approved;

    /// <summary>By what it is known.</summary>
    [JsonIgnore]
    public AdoptionKey Key => new(OrganisationId, PolicyId, Number);

    /// <summary>Its local edits, in order.</summary>
    public IReadOnlyList<AmendmentRecord> Amendments { get; init; } = [];

    /// <summary>Who approved it, in order.</summary>
    public IReadOnlyList<ApprovalRecord> Approvals { get; init; } = [];

    /// <summary>Counts its changes.</summary>
    public required long Revision { get; init; }
}

/// <summary>By what an adoption is known.</summary>
/// <param name="Organisation">Whose it is.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Number">Counts the organisation's adoptions of the policy, from 1.</param>
public sealed record AdoptionKey(string Organisation, string Policy, int Number);

/// <summary>A local edit.</summary>
/// <param name="Position">Its place among the edits of the adoption, from 1.</param>
/// <param name="Content">As an item of <c>amendments</c> in tenant.yaml.</param>
/// <param name="ClauseId">The clause that it edits or follows.</param>
/// <param name="Deviates">Whether it needs consultation.</param>
public sealed record AmendmentRecord(int Position, JsonObject Content, string ClauseId, bool Deviates);

/// <summary>One step of approval.</summary>
/// <param name="Position">Its place, from 1.</param>
/// <param name="Stage">approved, adopted, ratified, endorsed or noted.</param>
/// <param name="Body">By whom.</param>
/// <param name="Date">When.</param>
/// <param name="Minute">The minute that records it.</param>
public sealed record ApprovalRecord(int Position, string Stage, string Body, DateOnly? Date, string? Minute);
