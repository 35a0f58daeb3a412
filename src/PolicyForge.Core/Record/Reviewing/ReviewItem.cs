using System.Text.Json.Serialization;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Core.Record.Reviewing;

/// <summary>A policy in force, with every reason to look at it again.</summary>
/// <param name="OrganisationId">Whose it is.</param>
/// <param name="Organisation">Its name.</param>
/// <param name="PolicyId">The policy.</param>
/// <param name="Number">Which of the organisation's adoptions of it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Version">Its own version.</param>
/// <param name="Owner">Who answers for it, or null.</param>
/// <param name="Review">Its review as given, or null.</param>
/// <param name="ReviewDue">The day its review falls due, or null.</param>
/// <param name="State">How near that day is, by the organisation's own measure of soon.</param>
/// <param name="PublisherId">Whose model it is of.</param>
/// <param name="ModelVersion">The model's version.</param>
/// <param name="NewerVersion">The version published since, unless it was declined or this one pinned; null when there is none.</param>
/// <param name="NewEditions">The keys of the authorities that have a newer edition than was printed.</param>
/// <param name="NewEditionTitles">What those authorities are called, in the same order.</param>
public sealed record ReviewItem(
    string OrganisationId,
    string Organisation,
    string PolicyId,
    int Number,
    string Title,
    string Version,
    string? Owner,
    string? Review,
    DateOnly? ReviewDue,
    ReviewState State,
    string PublisherId,
    string ModelVersion,
    string? NewerVersion,
    string[] NewEditions,
    string[] NewEditionTitles)
{
    /// <summary>Where it stands in the order of due dates; those without a date come last.</summary>
    [JsonIgnore]
    public ReviewPlace Place => new(ReviewDue, OrganisationId, PolicyId);
}

/// <summary>A place in the order of due dates.</summary>
/// <param name="Due">The day, or null for no date.</param>
/// <param name="OrganisationId">Whose it is.</param>
/// <param name="PolicyId">The policy.</param>
public sealed record ReviewPlace(DateOnly? Due, string OrganisationId, string PolicyId);

/// <summary>Why a policy is to be looked at again.</summary>
public enum ReviewReason
{
    /// <summary>Its review date has passed.</summary>
    Overdue,

    /// <summary>Its review date is near.</summary>
    DueSoon,

    /// <summary>It has no review date.</summary>
    NoDate,

    /// <summary>Its publisher has published a newer version.</summary>
    NewerModel,

    /// <summary>An authority that it cites has a new edition.</summary>
    NewEdition,
}

/// <summary>How many policies in force there are, and how many of them are to be looked at for each reason.</summary>
public sealed record ReviewCounts(int InForce, int Overdue, int DueSoon, int NoDate, int NewerModel, int NewEdition);
