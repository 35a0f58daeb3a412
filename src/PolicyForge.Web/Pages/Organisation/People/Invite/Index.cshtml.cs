using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Web.Signing;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.People.Invite;

/// <summary>Invites somebody by mail.</summary>
[EnableRateLimiting(Attempts.Policy)]
public sealed class IndexModel(InvitePerson invite) : OrganisationPage
{
    /// <summary>Their address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>What they shall be.</summary>
    [BindProperty]
    public string? Role { get; set; }

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Manage;

    /// <summary>Asks for both.</summary>
    public void OnGet()
    {
    }

    /// <summary>Sends the invitation.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        if (Roles.Read(Role) is not { } role)
        {
            role = default;
            ModelState.AddModelError(nameof(Role), "Choose what they may do");
        }

        return ActAsync(async () =>
        {
            var invitation = await invite.RunAsync(Tenant.Caller, new NewInvitation(Tenant.Id, Email ?? "", role), HttpContext.RequestAborted);
            this.Say($"An invitation is on its way to {invitation.Email}.");
            return LocalRedirect(PeopleLinks.All(Tenant.Id));
        });
    }
}
