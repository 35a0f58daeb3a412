using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Profile.Logo;

/// <summary>The organisation's logo, to stand in a page.</summary>
public sealed class IndexModel(GetLogo getLogo) : OrganisationPage
{
    /// <summary>Gives the picture.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var logo = await getLogo.RunAsync(Tenant.Caller, Tenant.Id, HttpContext.RequestAborted);
        return File(logo.Content, logo.MediaType);
    }
}
