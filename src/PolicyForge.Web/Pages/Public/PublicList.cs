using PolicyForge.Core.Record.Showing;

namespace PolicyForge.Web.Pages.Public;

/// <summary>All that an organisation shows, in the order in which people look for it.</summary>
internal static class PublicList
{
    private const int PageSize = 200;

    /// <summary>The policies by title.</summary>
    public static async Task<IReadOnlyList<PublicPolicy>> AllAsync(this ListPublicPolicies policies, string organisation, CancellationToken cancellation)
    {
        List<PublicPolicy> all = [];
        IReadOnlyList<PublicPolicy> page;
        do
        {
            page = await policies.RunAsync(organisation, all.Count == 0 ? null : all[^1].PolicyId, PageSize, cancellation);
            all.AddRange(page);
        }
        while (page.Count == PageSize);
        return [.. all.OrderBy(policy => policy.Title, StringComparer.CurrentCultureIgnoreCase)];
    }
}
