using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Showing;

namespace PolicyForge.Web.Pages.Public.School;

/// <summary>The policies that an organisation shows to everybody.</summary>
public sealed class IndexModel(GetPublicOrganisation organisations, ListPublicPolicies policies) : PublicPage
{
    /// <summary>The policies, by title.</summary>
    public IReadOnlyList<PublicPolicy> Policies { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation)
    {
        Organisation = await organisations.RunAsync(organisation, cancellation);
        Policies = await policies.AllAsync(organisation, cancellation);
        return Show(Policies.Select(policy => policy.ToString()).Prepend(Organisation.ToString()));
    }
}
