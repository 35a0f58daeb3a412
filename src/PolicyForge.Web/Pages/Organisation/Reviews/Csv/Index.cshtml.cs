using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Reviewing;
using PolicyForge.Web.Pages.Organisation.Policies;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Reviews.Csv;

/// <summary>The reviews as a file for spreadsheets.</summary>
public sealed class IndexModel(ListReviews listReviews) : OrganisationPage
{
    // Whoever asks for a page has all reviews sorted, so there are few pages, if more than one.
    private const int PageSize = 10_000;
    private static readonly string[] Columns = ["Organisation", "Policy", "Title", "Version", "Owner", "Review due", "Review", "State", "Model version", "Newer model", "New editions"];

    /// <summary>Sends it.</summary>
    /// <param name="reason">Only those to be looked at for this reason; null for all.</param>
    public async Task<IActionResult> OnGetAsync(ReviewReason? reason) => await CsvFile.OfAsync($"reviews-{Tenant.Id}.csv", Columns, ItemsAsync(reason).Select(Line));

    private async IAsyncEnumerable<ReviewItem> ItemsAsync(ReviewReason? reason)
    {
        IReadOnlyList<ReviewItem> page = [];
        do
        {
            page = await listReviews.RunAsync(Tenant.Caller, Tenant.Id, below: true, reason, page.Count == 0 ? null : page[^1].Place, PageSize, HttpContext.RequestAborted);
            foreach (var item in page)
                yield return item;
        }
        while (page.Count == PageSize);
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
