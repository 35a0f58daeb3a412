using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Signing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Signing.Reset;

/// <summary>Chooses a new password by the link of a mail.</summary>
[EnableRateLimiting(Attempts.Policy)]
public sealed class IndexModel(FindReset find, ResetPassword reset) : ActPage
{
    /// <summary>The password they want.</summary>
    [BindProperty]
    public string? NewPassword { get; set; }

    /// <summary>Asks for it while the link is good. To look at it uses nothing up, because mail programs do.</summary>
    public async Task<IActionResult> OnGetAsync(string secret) =>
        await find.RunAsync(secret, HttpContext.RequestAborted) ? Page() : NotFound();

    /// <summary>Changes it.</summary>
    public Task<IActionResult> OnPostAsync(string secret) => ActAsync(async () =>
    {
        await reset.RunAsync(secret, NewPassword ?? "", HttpContext.RequestAborted);
        this.Say("Your password is changed. Sign in with it.");
        return LocalRedirect(SigningLinks.SignIn);
    });
}
