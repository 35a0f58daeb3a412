using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Core.Record.People;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.People.Members;

/// <summary>Who belongs to an organisation, and who is invited.</summary>
public sealed class IndexModel(ListMembers members, ListInvitations invitations, WithdrawInvitation withdraw, TimeProvider clock) : OrganisationPage
{
    private const int PageSize = 50;
    private const int MostInvitations = 200;

    /// <summary>The members on this page, by e-mail address.</summary>
    public IReadOnlyList<Member> Members { get; private set; } = [];

    /// <summary>The invitations that nobody has answered.</summary>
    public IReadOnlyList<Invitation> Invitations { get; private set; } = [];

    /// <summary>The next page, or null.</summary>
    public string? Next { get; private set; }

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Manage;

    /// <summary>Whether an invitation can no longer be accepted.</summary>
    public bool HasExpired(Invitation invitation) => invitation?.ExpiresAt <= clock.GetUtcNow();

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(string? after)
    {
        var found = await members.RunAsync(Tenant.Caller, Tenant.Id, after, PageSize + 1, HttpContext.RequestAborted);
        Members = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Links.With(PeopleLinks.All(Tenant.Id), ("after", Members[^1].Email)) : null;
        Invitations = await invitations.RunAsync(Tenant.Caller, Tenant.Id, null, MostInvitations, HttpContext.RequestAborted);
    }

    /// <summary>Withdraws an invitation.</summary>
    public async Task<IActionResult> OnPostAsync(Guid withdrawn)
    {
        await withdraw.RunAsync(Tenant.Caller, Tenant.Id, withdrawn, HttpContext.RequestAborted);
        this.Say("The invitation is withdrawn. Its link leads nowhere.");
        return LocalRedirect(PeopleLinks.All(Tenant.Id));
    }
}
