using System.Globalization;
using System.Text;
using System.Xml.Linq;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Showing;
using PolicyForge.Documents.Html;
using PolicyForge.Web.Api.Organisations;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Pages.Public;

/// <summary>What public pages load and lead to: colours, logo, documents, and the list for search engines.</summary>
internal static class PublicFiles
{
    private const string Cached = "public, max-age=300";
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapPublicFiles(this WebApplication app)
    {
        app.MapGet("/robots.txt", () => "User-agent: *\nAllow: /p/\nDisallow: /\n");
        var organisation = app.MapGroup(PublicLinks.Organisation).AddEndpointFilter(CacheAsync);
        organisation.MapGet("/brand.css", BrandAsync);
        organisation.MapGet("/logo.image", LogoAsync);
        organisation.MapGet("/sitemap.xml", SitemapAsync);
        organisation.MapGet("/{policy}/document.docx", (string organisation, string policy, ReadPublicDocument documents, CancellationToken cancellation) => DownloadAsync(organisation, policy, DownloadForm.Docx, documents, cancellation));
        organisation.MapGet("/{policy}/document.txt", (string organisation, string policy, ReadPublicDocument documents, CancellationToken cancellation) => DownloadAsync(organisation, policy, DownloadForm.Txt, documents, cancellation));
    }

    private static async Task<IResult> BrandAsync(string organisation, GetPublicOrganisation organisations, CancellationToken cancellation)
    {
        var brand = (await organisations.RunAsync(organisation, cancellation)).Brand;
        return Results.Text(BrandStyle.ByDay(brand["colour"]?.ToString().TrimStart('#'), brand["font"]?.ToString(), ".pf-public, .pf-public .policy-frame"), "text/css");
    }

    private static async Task<SentFile> LogoAsync(string organisation, GetPublicLogo logos, CancellationToken cancellation) =>
        (await logos.RunAsync(organisation, cancellation)).Send();

    private static async Task<IResult> SitemapAsync(string organisation, HttpRequest request, ListPublicPolicies policies, CancellationToken cancellation)
    {
        var site = $"{request.Scheme}://{request.Host}";
        var pages = (await policies.AllAsync(organisation, cancellation)).Select(policy => new XElement(
            Sitemaps + "url",
            new XElement(Sitemaps + "loc", site + PublicLinks.Policy(organisation, policy.PolicyId)),
            new XElement(Sitemaps + "lastmod", policy.Adopted.ToString("O", CultureInfo.InvariantCulture))));
        var map = new XDocument(new XElement(Sitemaps + "urlset", pages));
        return Results.Text($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{map}\n", "application/xml", Encoding.UTF8);
    }

    private static async Task<SentFile> DownloadAsync(string organisation, string policy, DownloadForm form, ReadPublicDocument documents, CancellationToken cancellation)
    {
        var file = (await documents.RunAsync(organisation, policy, cancellation)).As(form);
        return new SentFile(file.Content, file.MediaType, file.Name) { Sha256 = file.Sha256 };
    }

    // A request that fails never comes here: nobody keeps that nothing is there.
    private static async ValueTask<object?> CacheAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        context.HttpContext.Response.Headers.CacheControl = Cached;
        return answer;
    }
}
