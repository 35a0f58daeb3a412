using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Signing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Account.RecoveryCodes;

/// <summary>Makes new recovery codes, or turns codes off.</summary>
[EnableRateLimiting(Attempts.Policy)]
public sealed class IndexModel(NewRecoveryCodes renew, RemoveCodes remove) : AccountPage
{
    /// <summary>Their password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The new codes; shown once, and none before that.</summary>
    public IReadOnlyList<string> Recovery { get; private set; } = [];

    /// <summary>Asks for the password.</summary>
    public IActionResult OnGet() => Session.HasCodes ? Page() : LocalRedirect(AccountLinks.Codes);

    /// <summary>Makes new ones.</summary>
    public Task<IActionResult> OnPostAsync() => ActAsync(async () =>
    {
        Recovery = await renew.RunAsync(Session.Person, Password ?? "", HttpContext.RequestAborted);
        return Page();
    });

    /// <summary>Turns codes off.</summary>
    public Task<IActionResult> OnPostOffAsync() => ActAsync(async () =>
    {
        await remove.RunAsync(Session.Person, Password ?? "", HttpContext.RequestAborted);
        this.Say("Codes are off. Your password alone lets you in.");
        return LocalRedirect(AccountLinks.Overview);
    });
}
