using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PolicyForge.Web.Pages.Errors;

/// <summary>Says what went wrong and what to do, when no page could be shown.</summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>What it says.</summary>
    internal ErrorWords Words { get; private set; } = null!;

    /// <summary>Whether the fault is the service's.</summary>
    public bool IsOurs => Response.StatusCode >= StatusCodes.Status500InternalServerError;

    /// <summary>Whatever was asked for failed in the same way by any method.</summary>
    public void OnGet(int status) => Show(status);

    /// <inheritdoc cref="OnGet"/>
    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        Response.StatusCode = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        Words = ErrorWords.Of(Response.StatusCode);
    }
}
