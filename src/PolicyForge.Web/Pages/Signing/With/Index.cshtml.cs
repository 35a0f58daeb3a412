using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Signing.With;

/// <summary>Sends people to the service by which they sign in.</summary>
public sealed class IndexModel(IAuthenticationSchemeProvider schemes) : PageModel
{
    /// <summary>There is nothing to look at.</summary>
    public IActionResult OnGet() => LocalRedirect(SigningLinks.SignIn);

    /// <summary>Sends them there, to come back to where they wanted to be.</summary>
    public async Task<IActionResult> OnPostAsync(string provider, string? next)
    {
        if (await schemes.GetSchemeAsync(provider) is not { } scheme || scheme.HandlerType != typeof(OAuthHandler<OAuthOptions>))
            return NotFound();
        return Challenge(new AuthenticationProperties { RedirectUri = Url.IsLocalUrl(next) ? next : Links.Start }, scheme.Name);
    }
}
