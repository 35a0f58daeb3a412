using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Approvals;

/// <summary>The addresses of a trust's approvals.</summary>
internal static class ApprovalsLinks
{
    public static string Approvals(string trust, string? after = null) => Links.With(Links.In(trust, "approvals"), ("after", after));
}
