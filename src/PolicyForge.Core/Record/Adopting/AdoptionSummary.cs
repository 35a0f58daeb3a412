using System.Text.Json.Serialization;
using PolicyForge.Core.Adoptions;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>An adoption in a register.</summary>
/// <param name="PolicyId">The policy.</param>
/// <param name="Number">Counts the organisation's adoptions of the policy, from 1.</param>
/// <param name="Title">The model's title.</param>
/// <param name="PublisherId">Whose model it is of.</param>
/// <param name="ModelVersion">The model's version.</param>
/// <param name="Version">Its own version.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Owner">Who answers for it here, or null.</param>
/// <param name="Approved">When it was last approved, or null.</param>
/// <param name="Effective">From when it holds.</param>
/// <param name="Review">Its review as given.</param>
/// <param name="ReviewDue">The day its review falls due.</param>
/// <param name="IsPublic">Whether the public may read it while it is in force.</param>
/// <param name="Revision">Counts its changes.</param>
public sealed record AdoptionSummary(
    string PolicyId,
    int Number,
    string Title,
    string PublisherId,
    string ModelVersion,
    string Version,
    AdoptionStatus Status,
    string? Owner,
    DateOnly? Approved,
    DateOnly? Effective,
    string? Review,
    DateOnly? ReviewDue,
    bool IsPublic,
    long Revision)
{
    /// <summary>Where the register goes on after it.</summary>
    [JsonIgnore]
    public RegisterPlace Place => new(PolicyId, Number);
}

/// <summary>A place in a register.</summary>
/// <param name="Policy">The policy of the row before.</param>
/// <param name="Number">The number of the row before.</param>
public sealed record RegisterPlace(string Policy, int Number);
