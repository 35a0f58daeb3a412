using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PolicyForge.Web.Pages.Account.Keep;

/// <summary>Keeps a session from ending: to ask for anything is enough.</summary>
public sealed class IndexModel : PageModel
{
    /// <summary>Says nothing.</summary>
    public IActionResult OnGet() => new NoContentResult();
}
