using PolicyForge.Core.Record.Accounts;

namespace PolicyForge.Web.Pages.Account.Overview;

/// <summary>What is known of whoever is signed in, and what they can change.</summary>
public sealed class IndexModel(ListSessions sessions) : AccountPage
{
    /// <summary>In how many places they are signed in.</summary>
    public int Sessions { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync() => Sessions = (await sessions.RunAsync(Session.Person, HttpContext.RequestAborted)).Count;
}
