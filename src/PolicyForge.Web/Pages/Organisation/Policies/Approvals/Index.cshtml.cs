using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Components;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Policies.Approvals;

/// <summary>Records who approved an adoption in hand.</summary>
public sealed class IndexModel(GetAdoption getAdoption, RecordApproval recordApproval, RemoveApproval removeApproval) : AdoptionPage
{
    /// <summary>What was done: approved, ratified and the like.</summary>
    [BindProperty]
    public string? Stage { get; set; }

    /// <summary>By whom.</summary>
    [BindProperty]
    public string? Body { get; set; }

    /// <summary>When.</summary>
    [BindProperty]
    public DateFields Date { get; set; } = new();

    /// <summary>The minute that records it.</summary>
    [BindProperty]
    public string? Minute { get; set; }

    /// <summary>The approval to take back.</summary>
    [BindProperty]
    public int Position { get; set; }

    internal static IReadOnlyList<Option> Stages { get; } =
    [
        new("approved", "Approved", "By the governors or their committee"),
        new("ratified", "Ratified", "By the board of trustees, after an approval"),
        new("endorsed", "Endorsed"),
        new("noted", "Noted"),
    ];

    internal AdoptionView View { get; private set; } = null!;

    internal AdoptionRecord Adoption => View.Adoption;

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Approve;

    /// <summary>Shows those recorded.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Records another.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Stage is null)
            ModelState.AddModelError(nameof(Stage), "Select what was done");
        if (string.IsNullOrWhiteSpace(Body))
            ModelState.AddModelError(nameof(Body), "Enter who approved it");
        if (!Date.TryRead("the date of approval", out var date, out var problem))
            ModelState.AddModelError(nameof(Date), problem!);
        return await ActAsync(async () =>
        {
            await recordApproval.RunAsync(Tenant.Caller, Key, Seen, new NewApproval(Stage!, Body!, date, Minute), Cancellation);
            this.Say("The approval was recorded.");
            return Redirect(PoliciesLinks.Approvals(Key));
        });
    }

    /// <summary>Takes one back.</summary>
    public Task<IActionResult> OnPostRemoveAsync()
    {
        ModelState.Clear();
        return ActAsync(async () =>
        {
            await removeApproval.RunAsync(Tenant.Caller, Key, Seen, Position, Cancellation);
            this.Say("The approval was taken back.");
            return Redirect(PoliciesLinks.Approvals(Key));
        });
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        View = await getAdoption.RunAsync(Tenant.Caller, Key, Cancellation);
        if (!Adoption.IsInHand)
            throw new NotThereException();
    }
}
