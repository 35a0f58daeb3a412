using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Showing;

namespace PolicyForge.Web.Pages.Public.Embed;

/// <summary>The list of policies, made to stand in a frame of the school's own site.</summary>
public sealed class IndexModel(GetPublicOrganisation organisations, ListPublicPolicies policies) : PublicPage
{
    /// <summary>The policies, by title.</summary>
    public IReadOnlyList<PublicPolicy> Policies { get; private set; } = [];

    /// <inheritdoc/>
    protected override string Frames => "*";

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation)
    {
        Organisation = await organisations.RunAsync(organisation, cancellation);
        Policies = await policies.AllAsync(organisation, cancellation);
        Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Show(Policies.Select(policy => policy.ToString()).Prepend(Organisation.ToString()));
    }
}
