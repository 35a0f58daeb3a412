using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Pages.Signing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Signing;

/// <summary>The last step of every way to sign in.</summary>
internal static class Entering
{
    /// <summary>From where a request comes.</summary>
    public static Visitor Visitor(this HttpContext context) => new(context.Request.Headers.UserAgent.ToString(), context.Connection.RemoteIpAddress?.ToString() ?? "");

    /// <summary>Gives the browser its session, and goes on to where the person wanted to be.</summary>
    /// <param name="page">The page on which they signed in.</param>
    /// <param name="secret">The session's secret.</param>
    /// <param name="next">Where they wanted to be; another site's address leads to the front page.</param>
    /// <param name="kept">A form that waits to be sent, sealed; or null.</param>
    public static IActionResult Enter(this PageModel page, string secret, string? next, string? kept)
    {
        SessionCookie.Write(page.HttpContext, SessionCookie.Session, secret);
        // The browser sends the form once more, now as somebody who is signed in.
        if (!string.IsNullOrEmpty(kept))
            return page.RedirectPreserveMethod(SigningLinks.Kept);
        return page.LocalRedirect(page.Url.IsLocalUrl(next) ? next! : Links.Start);
    }
}
