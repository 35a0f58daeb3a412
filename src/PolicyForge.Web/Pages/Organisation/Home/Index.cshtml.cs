using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Organisations;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Home;

/// <summary>Leads to where the organisation's work begins.</summary>
public sealed class IndexModel : OrganisationPage
{
    /// <summary>Leads there.</summary>
    public IActionResult OnGet() => LocalRedirect(Links.In(Tenant.Id, Tenant.Kind switch
    {
        OrganisationKind.Council or OrganisationKind.Publisher => "models",
        OrganisationKind.Trust => "academies",
        _ => "tasks",
    }));
}
