using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>Takes a published version back.</summary>
public sealed class WithdrawModel(GetVersion versions, GetPolicy policies, WithdrawVersion withdraw) : ModelPage
{
    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Approve;

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The revision that was seen.</summary>
    [BindProperty]
    public long Revision { get; set; }

    /// <summary>The model's title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Asks why.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Found.State == VersionState.Published ? Page() : NotFound();
    }

    /// <summary>Withdraws it.</summary>
    public Task<IActionResult> OnPostAsync() => ActAsync(async () =>
    {
        await withdraw.RunAsync(Tenant.Caller, new Withdrawal(Policy, Version, Reason ?? "", Revision), HttpContext.RequestAborted);
        this.Say($"Version {Version} is withdrawn. Those who have it were told, and keep it.");
        return Redirect(ModelsLinks.Model(Tenant.Id, Policy));
    });

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var key = new PolicyKey(Tenant.Id, Policy);
        Found = await versions.RunAsync(Tenant.Caller, key, Version, HttpContext.RequestAborted);
        Title = (await policies.RunAsync(Tenant.Caller, key, HttpContext.RequestAborted)).Title;
        ModelState.Remove(nameof(Revision));
        Revision = Found.Revision;
    }

    private ModelVersion Found { get; set; } = null!;
}
