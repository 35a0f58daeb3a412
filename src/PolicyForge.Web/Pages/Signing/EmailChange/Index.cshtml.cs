using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Signing;

namespace PolicyForge.Web.Pages.Signing.EmailChange;

/// <summary>One end of a change of address agrees to it.</summary>
[EnableRateLimiting(Attempts.Policy)]
public sealed class IndexModel(ConfirmNewEmail confirm) : PageModel
{
    /// <summary>How far the change is; null before this end has agreed.</summary>
    public AgreedEmail? Agreed { get; private set; }

    /// <summary>Asks. To look at the link uses nothing up, because mail programs do.</summary>
    public void OnGet()
    {
    }

    /// <summary>Agrees.</summary>
    public async Task OnPostAsync(string secret) => Agreed = await confirm.RunAsync(secret, HttpContext.RequestAborted);
}
