using PolicyForge.Web.Signing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Hosting;

/// <summary>What browsers must not do with anything that comes from here.</summary>
internal static class SecurityHeaders
{
    private const string Nothing = "default-src 'none'; frame-ancestors 'none'; sandbox";

    // Set when the answer starts: an answer that turns into a problem loses the headers it had.
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var formTargets = string.Join(' ', app.Configuration.SignInOrigins().Prepend("'self'"));
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() => Add(context, formTargets));
            return next(context);
        });
    }

    private static Task Add(HttpContext context, string formTargets)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // A page that sets its own policy, such as one made to stand inside another site's, knows why.
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = IsPage(context.Response) ? OfPage(context.Nonce(), formTargets) : Nothing;
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = IsPage(context.Response) ? "private, no-store" : "private, no-cache";
        return Task.CompletedTask;
    }

    private static bool IsPage(HttpResponse response) =>
        response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true && !response.Headers.ContainsKey("Content-Disposition");

    private static string OfPage(string nonce, string formTargets) => string.Join("; ",
        "default-src 'none'",
        $"script-src 'self' 'nonce-{nonce}'",
        $"style-src 'self' 'nonce-{nonce}'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        $"form-action {formTargets}",
        "frame-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'");
}
