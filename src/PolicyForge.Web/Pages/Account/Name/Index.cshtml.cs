using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Account.Name;

/// <summary>Changes what a person is called.</summary>
public sealed class IndexModel(RenamePerson rename) : AccountPage
{
    /// <summary>Their name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Shows it.</summary>
    public void OnGet() => Name = Session.Name;

    /// <summary>Changes it.</summary>
    public Task<IActionResult> OnPostAsync() => ActAsync(async () =>
    {
        await rename.RunAsync(Session.Person, Name ?? "", HttpContext.RequestAborted);
        this.Say("Your name is saved.");
        return LocalRedirect(AccountLinks.Overview);
    });
}
