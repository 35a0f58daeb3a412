using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Signing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Signing.Forgotten;

/// <summary>Sends a link to choose a new password. Everybody gets the same answer.</summary>
[EnableRateLimiting(Attempts.Policy)]
public sealed class IndexModel(AskForReset ask) : ActPage
{
    /// <summary>Their address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Whether it was asked for.</summary>
    public bool IsSent { get; private set; }

    /// <summary>Asks for the address.</summary>
    public void OnGet()
    {
    }

    /// <summary>Sends the link.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Email))
            ModelState.AddModelError(nameof(Email), "Enter your e-mail address");
        return ActAsync(async () =>
        {
            await ask.RunAsync(Email!, HttpContext.RequestAborted);
            IsSent = true;
            return Page();
        });
    }
}
