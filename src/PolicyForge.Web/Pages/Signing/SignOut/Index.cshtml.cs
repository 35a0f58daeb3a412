using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Signing;

namespace PolicyForge.Web.Pages.Signing.SignOut;

/// <summary>Signs people out.</summary>
public sealed class IndexModel(EndSession end) : PageModel
{
    /// <summary>Says that they are signed out.</summary>
    public void OnGet()
    {
    }

    /// <summary>Ends the session.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (HttpContext.Features.Get<FoundSession>() is { } session)
            await end.RunAsync(session.Person, session.Session, HttpContext.RequestAborted);
        SessionCookie.Remove(HttpContext, SessionCookie.Session);
        return RedirectToPage();
    }
}
