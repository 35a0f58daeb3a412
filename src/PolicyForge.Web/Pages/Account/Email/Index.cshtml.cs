using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Signing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Account.Email;

/// <summary>Asks both ends whether an address may change.</summary>
[EnableRateLimiting(Attempts.Policy)]
public sealed class IndexModel(AskForNewEmail ask) : AccountPage
{
    /// <summary>The address they want.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Their password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Asks for both.</summary>
    public void OnGet()
    {
    }

    /// <summary>Sends the links.</summary>
    public Task<IActionResult> OnPostAsync() => ActAsync(async () =>
    {
        await ask.RunAsync(Session.Person, Password ?? "", Email ?? "", HttpContext.RequestAborted);
        this.Say($"We have sent a link to {Session.Email} and to {Email!.Trim()}. Follow both within a day.");
        return LocalRedirect(AccountLinks.Overview);
    });
}
