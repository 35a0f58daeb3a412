using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Documents.Html;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Profile;

/// <summary>The colour and the font of the organisation's documents, for pages that show them.</summary>
public sealed class StyleModel(GetOrganisation getOrganisation) : OrganisationPage
{
    /// <summary>Gives the style sheet.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var brand = (await getOrganisation.RunAsync(Tenant.Caller, Tenant.Id, HttpContext.RequestAborted)).Profile.Brand;
        return Content(BrandStyle.ByDay(brand["colour"]?.ToString().TrimStart('#'), brand["font"]?.ToString(), ".policy-frame"), "text/css");
    }
}
