using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Policies;

/// <summary>A page about one adoption of a policy.</summary>
public abstract class AdoptionPage : OrganisationPage
{
    /// <summary>The policy.</summary>
    [FromRoute(Name = "policy")]
    public string Policy { get; set; } = "";

    /// <summary>Which of the organisation's adoptions of it.</summary>
    [FromRoute(Name = "number")]
    public int Number { get; set; }

    /// <summary>The revision of the adoption that the person saw.</summary>
    [BindProperty]
    public long Seen { get; set; }

    internal AdoptionKey Key => new(Tenant.Id, Policy, Number);

    internal CancellationToken Cancellation => HttpContext.RequestAborted;
}
