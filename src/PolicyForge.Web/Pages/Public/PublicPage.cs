using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyForge.Core.Record.Showing;
using PolicyForge.Web.Api.Replies;

namespace PolicyForge.Web.Pages.Public;

/// <summary>A page for everybody: the same for all, so that it may be kept near those who read it.</summary>
public abstract class PublicPage : PageModel
{
    // Long enough to carry a page that many look at, short enough for a policy that is withdrawn to be gone.
    private const string Cached = "public, max-age=300";
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors";

    // Another build of the program may write another page of the same content.
    private static readonly string Build = typeof(PublicPage).Assembly.ManifestModule.ModuleVersionId.ToString();

    /// <summary>Whose policies these are.</summary>
    public PublicOrganisation Organisation { get; protected set; } = null!;

    /// <summary>Which sites may show the page inside theirs, as a Content Security Policy names them.</summary>
    protected virtual string Frames => "'none'";

    /// <summary>The page, unless the browser has it.</summary>
    /// <param name="content">All that the page is made of.</param>
    protected IActionResult Show(params IEnumerable<string?> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', content.Prepend(Build))));
        var tag = EntityTag.OfHash(Convert.ToHexStringLower(hash));
        Response.GetTypedHeaders().ETag = tag;
        Response.Headers.CacheControl = Cached;
        Response.Headers.ContentSecurityPolicy = string.Create(CultureInfo.InvariantCulture, $"{Policy} {Frames}");
        return EntityTag.IsKnown(Request, tag) ? new StatusCodeResult(StatusCodes.Status304NotModified) : Page();
    }
}
