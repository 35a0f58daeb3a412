using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Web.Pages.Organisation.Policies;

/// <summary>Which policies of a register are shown, and in what order.</summary>
/// <param name="Show">A state; null for all.</param>
/// <param name="Sort">By what; null for the title.</param>
internal sealed record RegisterView(string? Show, string? Sort)
{
    /// <summary>The states that can be chosen, with their words.</summary>
    public static IReadOnlyList<(string Value, string Text)> States { get; } =
    [
        ("in-force", "In force"), ("in-hand", "In hand"), ("due", "Due for review"), ("newer", "Newer model"), ("public", "Public"),
    ];

    /// <summary>The rows that are shown.</summary>
    public IEnumerable<RegisterRow> Of(IEnumerable<RegisterRow> rows) => Sorted(rows.Where(IsShown));

    private bool IsShown(RegisterRow row) => Show switch
    {
        "in-force" => row.InForce is not null,
        "in-hand" => row.InHand is not null,
        "due" => row.Review?.State is ReviewState.Overdue or ReviewState.DueSoon,
        "newer" => row.Review?.NewerVersion is not null,
        "public" => row.InForce?.IsPublic == true,
        _ => true,
    };

    private IOrderedEnumerable<RegisterRow> Sorted(IEnumerable<RegisterRow> rows)
    {
        var byTitle = rows.OrderBy(row => row.First.Title, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.First.PolicyId, StringComparer.Ordinal);
        return Sort switch
        {
            "approved" => byTitle.OrderByDescending(row => row.First.Approved ?? DateOnly.MinValue),
            "review" => byTitle.OrderBy(row => row.Review?.ReviewDue ?? DateOnly.MaxValue),
            "state" => byTitle.OrderBy(row => row.First.Status),
            _ => byTitle,
        };
    }
}
