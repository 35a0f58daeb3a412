using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Signing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Signing.Invitation;

/// <summary>Accepts an invitation by the link of a mail: as somebody new, or as who one is.</summary>
[EnableRateLimiting(Attempts.Policy)]
public sealed class IndexModel(FindInvitation find, AcceptInvitation accept, AcceptAsNewPerson acceptAsNew) : ActPage
{
    /// <summary>What the invitation says.</summary>
    public InvitationView Invitation { get; private set; } = null!;

    /// <summary>Whether whoever is signed in is invited.</summary>
    public bool IsForMe => HttpContext.Features.Get<FoundSession>() is { } session && session.Person == Invitation.Person;

    /// <summary>The name of somebody new.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The password of somebody new.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <inheritdoc/>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (await find.RunAsync((string?)RouteData.Values["link"], HttpContext.RequestAborted) is not { } invitation)
        {
            context.Result = NotFound();
            return;
        }

        Invitation = invitation;
        await next();
    }

    /// <summary>Shows it. To look at it uses nothing up, because mail programs do.</summary>
    public void OnGet()
    {
    }

    /// <summary>Accepts it as whoever is signed in.</summary>
    public async Task<IActionResult> OnPostAsync(string link)
    {
        if (HttpContext.Features.Get<FoundSession>() is not { } session)
            return LocalRedirect(Links.SignIn(Request.Path));
        var organisation = await accept.RunAsync(session, link, HttpContext.RequestAborted);
        this.Say($"You belong to {Invitation.OrganisationName} now.");
        return LocalRedirect(Links.Home(organisation));
    }

    /// <summary>Accepts it as somebody new.</summary>
    public Task<IActionResult> OnPostNewAsync(string link) => ActAsync(async () =>
    {
        var signedIn = await acceptAsNew.RunAsync(new Acceptance(link, Name ?? "", Password ?? "", HttpContext.Visitor()), HttpContext.RequestAborted);
        this.Say($"You belong to {Invitation.OrganisationName} now.");
        return this.Enter(signedIn.Secret, next: null, kept: null);
    });
}
