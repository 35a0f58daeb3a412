using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Reviewing;
using PolicyForge.Web.Pages.Organisation.Policies;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Reviews.Csv;

/// <summary>The reviews as a file for spreadsheets.</summary>
public sealed class IndexModel(ListReviews listReviews) : OrganisationPage
{
    private const int PageSize = 1000;
    private static readonly string[] Columns = ["Organisation", "Policy", "Title", "Version", "Owner", "Review due", "Review", "State", "Model version", "Newer model", "New editions"];

    /// <summary>Sends it.</summary>
    /// <param name="reason">Only those to be looked at for this reason; null for all.</param>
    public async Task<IActionResult> OnGetAsync(ReviewReason? reason)
    {
        var items = new List<ReviewItem>();
        IReadOnlyList<ReviewItem> page;
        do
        {
            page = await listReviews.RunAsync(Tenant.Caller, Tenant.Id, below: true, reason, items.LastOrDefault()?.Place, PageSize, HttpContext.RequestAborted);
            items.AddRange(page);
        }
        while (page.Count == PageSize);
        return CsvFile.Of($"reviews-{Tenant.Id}.csv", Columns, items.Select(Line));
    }

    private static string?[] Line(ReviewItem item) =>
    [
        item.Organisation,
        item.PolicyId,
        item.Title,
        item.Version,
        item.Owner,
        CsvFile.Date(item.ReviewDue),
        item.Review,
        PolicyWords.Of(item.State),
        item.ModelVersion,
        item.NewerVersion,
        string.Join("; ", item.NewEditionTitles),
    ];
}
