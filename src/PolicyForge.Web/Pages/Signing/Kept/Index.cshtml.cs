using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Signing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Signing.Kept;

/// <summary>Gives a form back to whoever signed in again, to be sent as it was.</summary>
[IgnoreAntiforgeryToken]
public sealed class IndexModel(KeptForms forms) : PageModel
{
    /// <summary>The form.</summary>
    internal KeptForm Form { get; private set; } = null!;

    /// <summary>Nothing is kept here.</summary>
    public IActionResult OnGet() => LocalRedirect(Links.Start);

    /// <summary>Shows what is kept.</summary>
    public IActionResult OnPost(string? kept)
    {
        if (HttpContext.Features.Get<FoundSession>() is null || forms.Open(kept) is not { } form)
            return LocalRedirect(Links.Start);
        Form = form;
        return Page();
    }
}
