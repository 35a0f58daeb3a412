using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Overseeing;
using PolicyForge.Web.Components;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Approvals;

/// <summary>Records what one meeting approved: many adoptions of a trust's academies at once.</summary>
public sealed class IndexModel(ListAwaiting listAwaiting, RecordApprovals recordApprovals) : OrganisationPage
{
    private const int PageSize = 100;

    /// <summary>The place to go on after; null for the first page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>The adoptions that are ticked, each with the revision that was seen.</summary>
    [BindProperty]
    public IReadOnlyList<string> Chosen { get; set; } = [];

    /// <summary>What the body did.</summary>
    [BindProperty]
    public string Stage { get; set; } = "approved";

    /// <summary>The body.</summary>
    [BindProperty]
    public string? Body { get; set; }

    /// <summary>When it met.</summary>
    [BindProperty]
    public DateFields Date { get; set; } = new();

    /// <summary>The minute.</summary>
    [BindProperty]
    public string? Minute { get; set; }

    /// <summary>What is being prepared.</summary>
    internal IReadOnlyList<AwaitingAdoption> Awaiting { get; private set; } = [];

    /// <summary>Where the next page starts; null when this is the last.</summary>
    internal string? Next { get; private set; }

    /// <summary>What became of those that were ticked; none before that.</summary>
    internal IReadOnlyList<ApprovalResult> Results { get; private set; } = [];

    /// <summary>Whether the person may record approvals.</summary>
    internal bool MayApprove => Tenant.May(Privilege.Approve);

    /// <summary>What a body can do.</summary>
    internal static IEnumerable<Option> Stages { get; } =
    [
        new("approved", "Approved", "By the local governing body"),
        new("ratified", "Ratified", "By the board of trustees"),
        new("noted", "Noted", "Seen, without a decision"),
    ];

    /// <summary>Shows what waits.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Records the approval on those that are ticked.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        if (!MayApprove)
            return Task.FromResult<IActionResult>(NotFound());
        if (Chosen.Count == 0)
            ModelState.AddModelError(nameof(Chosen), "Tick what was approved");
        if (string.IsNullOrWhiteSpace(Body))
            ModelState.AddModelError(nameof(Body), "Enter the body that approved it, such as Local Governing Body");
        if (!Date.TryRead("the date of the meeting", out var date, out var problem))
            ModelState.AddModelError(nameof(Date), problem!);
        return ActAsync(() => RecordAsync(date));
    }

    /// <summary>How a box names its adoption.</summary>
    internal static string Box(AwaitingAdoption adoption) =>
        string.Create(CultureInfo.InvariantCulture, $"{adoption.OrganisationId}/{adoption.PolicyId}/{adoption.Number}/{adoption.Revision}");

    /// <summary>The adoption of a result, as the list shows it.</summary>
    internal AwaitingAdoption? Of(ApprovalResult result) => Awaiting.FirstOrDefault(adoption => adoption.Key == result.Key);

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var place = After?.Split('/') is [var academy, var policy] ? new AdoptionKey(academy, policy, 0) : null;
        var found = await listAwaiting.RunAsync(Tenant.Caller, Tenant.Id, place, PageSize + 1, HttpContext.RequestAborted);
        Awaiting = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? $"{Awaiting[^1].OrganisationId}/{Awaiting[^1].PolicyId}" : null;
    }

    private async Task<IActionResult> RecordAsync(DateOnly? date)
    {
        var adoptions = Chosen.Select(Read).OfType<ApprovedAdoption>();
        Results = await recordApprovals.RunAsync(Tenant.Caller, adoptions, new NewApproval(Stage, Body!, date, Minute), HttpContext.RequestAborted);
        if (Results.All(result => result.Problems.Count == 0))
        {
            this.Say($"The approval is recorded for {Display.Count(Results.Count, "policy", "policies")}.");
            return LocalRedirect(ApprovalsLinks.Approvals(Tenant.Id));
        }

        await LoadAsync();
        return Page();
    }

    private static ApprovedAdoption? Read(string box) =>
        box.Split('/') is [var academy, var policy, var number, var revision]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var counted)
        && long.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? new ApprovedAdoption(new AdoptionKey(academy, policy, counted), seen)
            : null;
}
