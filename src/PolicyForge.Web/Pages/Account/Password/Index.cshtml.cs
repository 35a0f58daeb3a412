using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Signing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Account.Password;

/// <summary>Changes a password.</summary>
[EnableRateLimiting(Attempts.Policy)]
public sealed class IndexModel(ChangePassword change) : AccountPage
{
    /// <summary>The one they have.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The one they want.</summary>
    [BindProperty]
    public string? NewPassword { get; set; }

    /// <summary>Asks for both.</summary>
    public void OnGet()
    {
    }

    /// <summary>Changes it.</summary>
    public Task<IActionResult> OnPostAsync() => ActAsync(async () =>
    {
        await change.RunAsync(Session, Password ?? "", NewPassword ?? "", HttpContext.RequestAborted);
        this.Say("Your password is changed. You are signed out everywhere else.");
        return LocalRedirect(AccountLinks.Overview);
    });
}
