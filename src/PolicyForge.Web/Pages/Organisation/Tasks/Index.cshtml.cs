using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Messaging;
using PolicyForge.Core.Record.Reviewing;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Tasks;

/// <summary>What there is to do: in hand, due for review, new.</summary>
public sealed class IndexModel(ListInHand listInHand, ListReviews listReviews, CountReviews countReviews, ListNotices listNotices, MarkNoticeRead markNoticeRead, NameAuthorities nameAuthorities) : OrganisationPage
{
    private const int Few = 6;
    private const int MostInHand = 10;

    /// <summary>The notice that was read.</summary>
    [BindProperty]
    public Guid Notice { get; set; }

    internal IReadOnlyList<InHandItem> InHand { get; private set; } = [];

    internal IReadOnlyList<ReviewItem> Due { get; private set; } = [];

    internal IReadOnlyList<ReviewItem> Newer { get; private set; } = [];

    internal IReadOnlyList<Notice> Notices { get; private set; } = [];

    internal IReadOnlyDictionary<string, string> Authorities { get; private set; } = new Dictionary<string, string>();

    internal ReviewCounts Counts { get; private set; } = null!;

    internal bool IsEmpty => InHand.Count + Due.Count + Newer.Count + Notices.Count == 0;

    internal bool MayEdit => Tenant.May(Privilege.Edit);

    /// <summary>Shows it.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Puts a notice away.</summary>
    public Task<IActionResult> OnPostReadAsync() => ActAsync(async () =>
    {
        await markNoticeRead.RunAsync(Tenant.Caller, Tenant.Id, Notice, HttpContext.RequestAborted);
        return Redirect(TasksLinks.Tasks(Tenant.Id));
    });

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        Counts = await countReviews.RunAsync(Tenant.Caller, Tenant.Id, below: false, cancellation);
        Due = [.. await ReviewsAsync(ReviewReason.Overdue), .. await ReviewsAsync(ReviewReason.DueSoon)];
        Newer = [.. (await ReviewsAsync(ReviewReason.NewerModel)).Concat(await ReviewsAsync(ReviewReason.NewEdition)).DistinctBy(item => item.PolicyId)];
        if (Newer.Count > 0)
            Authorities = await nameAuthorities.RunAsync(Tenant.Caller, cancellation);
        // Whoever only looks on, such as a council, sees neither what is in hand nor what a school is told.
        if (Tenant.IsFromAbove && Tenant.Caller.Home != Tenant.Trust)
            return;
        InHand = await listInHand.RunAsync(Tenant.Caller, Tenant.Id, MostInHand, cancellation);
        Notices = await listNotices.RunAsync(Tenant.Caller, Tenant.Id, unread: true, after: null, Few, cancellation);
    }

    private Task<IReadOnlyList<ReviewItem>> ReviewsAsync(ReviewReason reason) =>
        listReviews.RunAsync(Tenant.Caller, Tenant.Id, below: false, reason, after: null, Few, HttpContext.RequestAborted);
}
