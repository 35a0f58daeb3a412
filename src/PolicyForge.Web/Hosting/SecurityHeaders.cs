namespace PolicyForge.Web.Hosting;

/// <summary>What browsers must not do with anything that comes from here.</summary>
internal static class SecurityHeaders
{
    // Set when the answer starts: an answer that turns into a problem loses the headers it had.
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() => Add(context.Response.Headers));
        return next(context);
    });

    private static Task Add(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "private, no-cache";
        return Task.CompletedTask;
    }
}
