using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>Throws a draft away.</summary>
public sealed class DeleteModel(DeleteDraft delete, ListVersions versions) : DraftPage
{
    /// <summary>Asks whether to.</summary>
    public void OnGet()
    {
    }

    /// <summary>Throws it away.</summary>
    public Task<IActionResult> OnPostAsync() => ActAsync(async () =>
    {
        await delete.RunAsync(Tenant.Caller, Policy, Version, Revision, HttpContext.RequestAborted);
        this.Say($"Draft {Version} is deleted.");
        var left = await versions.RunAsync(Tenant.Caller, new PolicyKey(Tenant.Id, Policy), null, 1, HttpContext.RequestAborted);
        return Redirect(left.Count > 0 ? ModelsLinks.Model(Tenant.Id, Policy) : ModelsLinks.List(Tenant.Id));
    });
}
