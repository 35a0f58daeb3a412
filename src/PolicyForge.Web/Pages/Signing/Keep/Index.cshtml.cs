using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyForge.Web.Signing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Signing.Keep;

/// <summary>Keeps a form that was sent when the session had ended. It does nothing with it but give it back.</summary>
[IgnoreAntiforgeryToken]
public sealed class IndexModel(KeptForms forms) : PageModel
{
    /// <summary>The form to sign in, with what was typed.</summary>
    public SignInForm Form { get; private set; } = null!;

    /// <summary>Asks to sign in.</summary>
    public IActionResult OnGet(string? next) => Redirect(Links.SignIn(next));

    /// <summary>Keeps what was typed, if our own page sent it.</summary>
    public async Task<IActionResult> OnPostAsync(string? next)
    {
        if (next is null || !Url.IsLocalUrl(next) || !IsOurs())
            return Redirect(Links.SignIn());
        Form = new SignInForm(next, forms.Keep(next, await Request.ReadFormAsync(HttpContext.RequestAborted)));
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Page();
    }

    // Another site could otherwise have people sign in and save what they never typed.
    private bool IsOurs() => Request.Headers.Origin.ToString() == $"{Request.Scheme}://{Request.Host}" || Request.Headers["Sec-Fetch-Site"] == "same-origin";
}
