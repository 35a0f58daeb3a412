using Microsoft.AspNetCore.Http.Features;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Account;

/// <summary>A page about the account of whoever is signed in.</summary>
public abstract class AccountPage : ActPage
{
    /// <summary>Who is signed in.</summary>
    public FoundSession Session => HttpContext.Features.GetRequiredFeature<FoundSession>();
}
