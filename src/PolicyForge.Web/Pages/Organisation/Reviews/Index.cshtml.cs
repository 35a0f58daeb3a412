using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record.Reviewing;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Reviews;

/// <summary>The policies in force in the order of their reviews: of a school, a trust's academies, or the schools of a council.</summary>
public sealed class IndexModel(ReadReviews readReviews) : OrganisationPage
{
    private const int PageSize = 50;

    /// <summary>Only those to be looked at for this reason; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public ReviewReason? Reason { get; set; }

    /// <summary>Where the page before ended.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    internal IReadOnlyList<ReviewItem> Items { get; private set; } = [];

    internal ReviewCounts Counts { get; private set; } = null!;

    /// <summary>Where the next page begins, or null.</summary>
    internal ReviewPlace? Next { get; private set; }

    /// <summary>Whether policies of several organisations stand in the list.</summary>
    internal bool IsOfMany => Tenant.Kind is OrganisationKind.Trust or OrganisationKind.Council;

    /// <summary>The reasons, with how many there are for each.</summary>
    internal IEnumerable<(ReviewReason? Reason, string Text, int Count)> Reasons =>
    [
        (null, "All in force", Counts.InForce),
        (ReviewReason.Overdue, "Overdue", Counts.Overdue),
        (ReviewReason.DueSoon, "Due soon", Counts.DueSoon),
        (ReviewReason.NoDate, "No review date", Counts.NoDate),
        (ReviewReason.NewerModel, "Newer model", Counts.NewerModel),
        (ReviewReason.NewEdition, "New edition cited", Counts.NewEdition),
    ];

    /// <summary>Shows a page of them.</summary>
    public async Task OnGetAsync()
    {
        var found = await readReviews.RunAsync(Tenant.Caller, Tenant.Id, below: true, Reason, ReviewCursor.Read(After), PageSize + 1, HttpContext.RequestAborted);
        Counts = found.Counts;
        Items = [.. found.Items.Take(PageSize)];
        Next = found.Items.Count > PageSize ? Items[^1].Place : null;
    }
}
