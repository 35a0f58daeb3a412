using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Record.Overseeing;

/// <summary>What an academy of a trust has of a policy.</summary>
/// <param name="OrganisationId">The academy.</param>
/// <param name="Organisation">Its name.</param>
/// <param name="PolicyId">The policy.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">Which of the academy's adoptions is in force; null when none is.</param>
/// <param name="Version">That adoption's own version.</param>
/// <param name="ModelVersion">The model's version that it is of.</param>
/// <param name="ReviewDue">The day its review falls due, or null.</param>
/// <param name="Review">How near that day is, by the academy's own measure of soon.</param>
/// <param name="NewerVersion">The model's version published since, unless it was declined or this one pinned.</param>
/// <param name="InHand">Which adoption is being prepared; null when none is.</param>
/// <param name="InHandVersion">Its own version.</param>
/// <param name="InHandStatus">Where it stands.</param>
public sealed record MatrixCell(
    string OrganisationId,
    string Organisation,
    string PolicyId,
    string Title,
    int? Number,
    string? Version,
    string? ModelVersion,
    DateOnly? ReviewDue,
    ReviewState? Review,
    string? NewerVersion,
    int? InHand,
    string? InHandVersion,
    AdoptionStatus? InHandStatus)
{
    /// <summary>What matters most about it.</summary>
    public MatrixState State => this switch
    {
        { Number: null, InHand: null } => MatrixState.NotAdopted,
        { Number: null } => MatrixState.InHand,
        { Review: ReviewState.Overdue } => MatrixState.Overdue,
        { Review: ReviewState.DueSoon } => MatrixState.DueSoon,
        { NewerVersion: not null } => MatrixState.NewerModel,
        _ => MatrixState.Adopted,
    };
}

/// <summary>Where a policy stands in an academy, the most urgent first.</summary>
public enum MatrixState
{
    /// <summary>Its review date has passed.</summary>
    Overdue,

    /// <summary>Its review date is near.</summary>
    DueSoon,

    /// <summary>Its publisher has published a newer version.</summary>
    NewerModel,

    /// <summary>The first adoption is being prepared.</summary>
    InHand,

    /// <summary>There is none.</summary>
    NotAdopted,

    /// <summary>It is in force, and nothing is to be done.</summary>
    Adopted,
}
