using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Policies.Abandon;

/// <summary>Gives up an adoption in hand, after asking.</summary>
public sealed class IndexModel(GetAdoption getAdoption, AbandonAdoption abandonAdoption) : AdoptionPage
{
    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    internal AdoptionRecord Adoption { get; private set; } = null!;

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Edit;

    /// <summary>Asks.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Gives it up.</summary>
    public Task<IActionResult> OnPostAsync() => ActAsync(async () =>
    {
        var abandoned = await abandonAdoption.RunAsync(Tenant.Caller, Key, Seen, Reason, Cancellation);
        this.Say($"Version {abandoned.Version} was abandoned.");
        return Redirect(PoliciesLinks.Policy(Tenant.Id, Policy));
    });

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        Adoption = (await getAdoption.RunAsync(Tenant.Caller, Key, Cancellation)).Adoption;
        if (!Adoption.IsInHand)
            throw new NotThereException();
    }
}
