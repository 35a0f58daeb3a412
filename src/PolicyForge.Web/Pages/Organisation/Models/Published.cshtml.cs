using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Drafting;
using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>Says that a version is published, and hands it out.</summary>
public sealed class PublishedModel(GetVersion versions) : ModelPage
{
    /// <summary>How many were told; null when the page is opened again later.</summary>
    [TempData]
    public int? Told { get; set; }

    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var found = await versions.RunAsync(Tenant.Caller, new PolicyKey(Tenant.Id, Policy), Version, HttpContext.RequestAborted);
        Title = DetailsFile.Read(found.Text.PolicyYaml).Title;
        return found.State == VersionState.Published ? Page() : NotFound();
    }
}
