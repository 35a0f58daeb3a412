using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Signing;
using PolicyForge.Web.Site;
using SignInResult = PolicyForge.Core.Record.Accounts.SignInResult;

namespace PolicyForge.Web.Pages.Signing.SignIn;

/// <summary>Lets people in by their password and, where they have set that up, a code.</summary>
[EnableRateLimiting(Attempts.Policy)]
public sealed class IndexModel(Core.Record.Accounts.SignIn signIn, EnterCode enterCode) : ActPage
{
    /// <summary>Where to go from here.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    /// <summary>A form that was sent when the session had ended, sealed; null when there is none.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    /// <summary>Their address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Their password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The code of their app, or a recovery code.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Whether the password was right and a code is still to come.</summary>
    public bool AsksForCode { get; private set; }

    /// <summary>Whether another service has vouched for somebody whom nobody knows here.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Asks who is there, or for the code of somebody for whom another service has vouched.</summary>
    public void OnGet(string? step, bool refused)
    {
        AsksForCode = step == "code" && SessionCookie.Read(HttpContext, SessionCookie.Code) is not null;
        IsRefused = refused;
    }

    /// <summary>Lets them in by their password, or asks for a code.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Email))
            ModelState.AddModelError(nameof(Email), "Enter your e-mail address");
        if (string.IsNullOrEmpty(Password))
            ModelState.AddModelError(nameof(Password), "Enter your password");
        return ActAsync(EnterAsync);
    }

    /// <summary>Lets them in by their code.</summary>
    public Task<IActionResult> OnPostCodeAsync()
    {
        AsksForCode = true;
        if (string.IsNullOrWhiteSpace(Code))
            ModelState.AddModelError(nameof(Code), "Enter your code");
        return ActAsync(EnterCodeAsync);
    }

    private async Task<IActionResult> EnterAsync()
    {
        switch (await signIn.RunAsync(new Credentials(Email!, Password!, HttpContext.Visitor()), HttpContext.RequestAborted))
        {
            case SignInResult.SignedIn signedIn:
                return this.Enter(signedIn.Secret, Next, Kept);
            case SignInResult.NeedsCode needsCode:
                SessionCookie.Write(HttpContext, SessionCookie.Code, needsCode.Secret);
                AsksForCode = true;
                return Page();
            case SignInResult.Locked locked:
                throw new RefusedException(nameof(Password), $"There were too many wrong passwords. Try again after {Display.Moment(locked.Until)}, or choose a new password.");
            default:
                throw new RefusedException(nameof(Password), "The e-mail address or the password is not right. After five wrong passwords in a row you have to wait 15 minutes.");
        }
    }

    private async Task<IActionResult> EnterCodeAsync()
    {
        var secret = SessionCookie.Read(HttpContext, SessionCookie.Code) ?? "";
        switch (await enterCode.RunAsync(secret, Code!, HttpContext.Visitor(), HttpContext.RequestAborted))
        {
            case SignInResult.SignedIn signedIn:
                SessionCookie.Remove(HttpContext, SessionCookie.Code);
                return this.Enter(signedIn.Secret, Next, Kept);
            case SignInResult.Locked locked:
                throw new RefusedException(nameof(Code), $"There were too many wrong codes. Try again after {Display.Moment(locked.Until)}.");
            default:
                throw new RefusedException(nameof(Code), "This code is not right, or it is too old. Enter the one that your app shows now.");
        }
    }
}
