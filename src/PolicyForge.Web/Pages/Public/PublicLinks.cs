using PolicyForge.Core.Record.Adopting;

namespace PolicyForge.Web.Pages.Public;

/// <summary>The addresses of what everybody may see. They stay while versions come and go.</summary>
internal static class PublicLinks
{
    public const string Organisation = "/p/{organisation}";

    /// <summary>The policies of an organisation.</summary>
    public static string Policies(string organisation) => $"/p/{Uri.EscapeDataString(organisation)}";

    /// <summary>One of them.</summary>
    public static string Policy(string organisation, string policy) => $"{Policies(organisation)}/{Uri.EscapeDataString(policy)}";

    /// <summary>Its document as a file.</summary>
    public static string Document(string organisation, string policy, DownloadForm form) => $"{Policy(organisation, policy)}/document.{form.ToString().ToLowerInvariant()}";

    /// <summary>The list of policies to stand in a page of the organisation's own site.</summary>
    public static string Embed(string organisation) => $"/embed/{Uri.EscapeDataString(organisation)}";

    /// <summary>The organisation's colours. No policy has a dot in its id, so no file is in the way of one.</summary>
    public static string Brand(string organisation) => $"{Policies(organisation)}/brand.css";

    /// <summary>The organisation's logo.</summary>
    public static string Logo(string organisation) => $"{Policies(organisation)}/logo.image";

    /// <summary>The addresses of its policies, for search engines.</summary>
    public static string Sitemap(string organisation) => $"{Policies(organisation)}/sitemap.xml";
}
