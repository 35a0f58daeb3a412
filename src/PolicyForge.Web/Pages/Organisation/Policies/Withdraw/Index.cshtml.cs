using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Policies.Withdraw;

/// <summary>Takes a policy out of force, after asking.</summary>
public sealed class IndexModel(GetAdoption getAdoption, WithdrawAdoption withdrawAdoption) : AdoptionPage
{
    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    internal AdoptionRecord Adoption { get; private set; } = null!;

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Approve;

    /// <summary>Asks.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Takes it out of force.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Enter why the policy is withdrawn");
        return await ActAsync(WithdrawAsync);
    }

    private async Task<IActionResult> WithdrawAsync()
    {
        var withdrawn = await withdrawAdoption.RunAsync(Tenant.Caller, Key, Seen, Reason ?? "", Cancellation);
        this.Say($"Version {withdrawn.Version} is no longer in force.");
        return Redirect(PoliciesLinks.Policy(Tenant.Id, Policy));
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        Adoption = (await getAdoption.RunAsync(Tenant.Caller, Key, Cancellation)).Adoption;
        if (Adoption.Status != AdoptionStatus.Adopted)
            throw new NotThereException();
    }
}
