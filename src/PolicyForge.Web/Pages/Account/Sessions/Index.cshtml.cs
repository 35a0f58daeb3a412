using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Account.Sessions;

/// <summary>Where a person is signed in, to sign out there.</summary>
public sealed class IndexModel(ListSessions sessions, EndSession end, EndAllSessions endAll) : AccountPage
{
    /// <summary>The sessions, the last seen first.</summary>
    public IReadOnlyList<SessionView> Sessions { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync() => Sessions = await sessions.RunAsync(Session.Person, HttpContext.RequestAborted);

    /// <summary>Ends one.</summary>
    public async Task<IActionResult> OnPostAsync(Guid ended)
    {
        await end.RunAsync(Session.Person, ended, HttpContext.RequestAborted);
        this.Say("You are signed out there.");
        return LocalRedirect(AccountLinks.Sessions);
    }

    /// <summary>Ends all, this one too.</summary>
    public async Task<IActionResult> OnPostAllAsync()
    {
        await endAll.RunAsync(Session.Person, kept: null, HttpContext.RequestAborted);
        return LocalRedirect(Links.SignOut);
    }
}
