using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Policies;

namespace PolicyForge.Core.Reviews;

/// <summary>One adoption in the order of its review.</summary>
/// <param name="OrganisationId">Whose it is.</param>
/// <param name="Organisation">Its name.</param>
/// <param name="Policy">The policy's id.</param>
/// <param name="Title">The policy's title.</param>
/// <param name="Version">The adoption's version.</param>
/// <param name="Status">Where the adoption stands.</param>
/// <param name="Review">The review date as given, or null.</param>
/// <param name="Due">The day it falls due, or null.</param>
/// <param name="State">How near that day is.</param>
public sealed record ReviewRow(
    string OrganisationId,
    string Organisation,
    string Policy,
    string Title,
    string Version,
    AdoptionStatus Status,
    string? Review,
    DateOnly? Due,
    ReviewState State);

/// <summary>How near a review is.</summary>
public enum ReviewState
{
    /// <summary>Its day has passed.</summary>
    Overdue,

    /// <summary>Within ninety days.</summary>
    DueSoon,

    /// <summary>Later than that.</summary>
    Later,

    /// <summary>No review date is known.</summary>
    None,
}

/// <summary>Lists adoptions by the day they are to be looked at again.</summary>
internal static class ReviewSchedule
{
    private const int Soon = 90;

    public static IReadOnlyList<ReviewRow> Of(IEnumerable<Organisation> organisations, PolicyLibrary library, DateOnly on) =>
    [
        .. organisations
            .SelectMany(organisation => organisation.Policies.Values, (organisation, entry) => (organisation, entry))
            .Where(pair => pair.entry.Adoption is { Status: not (AdoptionStatus.Superseded or AdoptionStatus.Withdrawn) })
            .Select(pair => Row(pair.organisation, pair.entry, library, on))
            .OrderBy(row => row.Due ?? DateOnly.MaxValue)
            .ThenBy(row => row.OrganisationId, StringComparer.Ordinal)
            .ThenBy(row => row.Policy, StringComparer.Ordinal),
    ];

    public static ReviewState State(DateOnly? due, DateOnly on) => due switch
    {
        null => ReviewState.None,
        { } day when day < on => ReviewState.Overdue,
        { } day when day <= on.AddDays(Soon) => ReviewState.DueSoon,
        _ => ReviewState.Later,
    };

    private static ReviewRow Row(Organisation organisation, PolicyEntry entry, PolicyLibrary library, DateOnly on)
    {
        var adoption = entry.Adoption!;
        var title = library.Load(entry.Policy, adoption.Model)?.Policy?.Title ?? entry.Policy;
        var due = adoption.ReviewDue;
        return new ReviewRow(organisation.Id, organisation.Name, entry.Policy, title, adoption.Version, adoption.Status, adoption.Review?.Text, due, State(due, on));
    }
}
