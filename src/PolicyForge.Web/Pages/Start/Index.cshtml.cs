using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Start;

/// <summary>The front page: what this is, or the organisations of whoever is signed in.</summary>
public sealed class IndexModel : PageModel
{
    /// <summary>Who is signed in, or null.</summary>
    internal FoundSession? Session { get; private set; }

    /// <summary>Shows it, or goes on where there is only one organisation to go to.</summary>
    public IActionResult OnGet()
    {
        Session = HttpContext.Features.Get<FoundSession>();
        return Session?.Homes is [var only] ? LocalRedirect(Links.Home(only.Organisation)) : Page();
    }
}
