using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.People;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.People.Membership;

/// <summary>Changes what a member may do, or ends their membership.</summary>
public sealed class IndexModel(GetMember find, ChangeRole change, RemoveMember remove) : OrganisationPage
{
    /// <summary>The member as they are now.</summary>
    public Member Known { get; private set; } = null!;

    /// <summary>What they shall be.</summary>
    [BindProperty]
    public string? Role { get; set; }

    /// <summary>The revision that was seen.</summary>
    [BindProperty]
    public long Expected { get; set; }

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Manage;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        Role = Known.Role.ToString();
    }

    /// <summary>Changes their role.</summary>
    public Task<IActionResult> OnPostAsync(Guid person) => ActAsync(async () =>
    {
        var role = Roles.Read(Role) ?? throw new RefusedException("role", "Choose what they may do");
        var member = await change.RunAsync(Tenant.Caller, new NewRole(Tenant.Id, person, Expected, role), HttpContext.RequestAborted);
        this.Say($"{member.Name} is {Display.Of(role).ToLowerInvariant()} now.");
        return LocalRedirect(PeopleLinks.All(Tenant.Id));
    });

    /// <summary>Ends their membership.</summary>
    public Task<IActionResult> OnPostRemoveAsync(Guid person) => ActAsync(async () =>
    {
        var member = await remove.RunAsync(Tenant.Caller, new MemberToRemove(Tenant.Id, person, Expected), HttpContext.RequestAborted);
        this.Say($"{member.Name} does not belong to {Tenant.Name} any more.");
        return LocalRedirect(PeopleLinks.All(Tenant.Id));
    });

    /// <inheritdoc/>
    protected override async Task LoadAsync() =>
        Known = await find.RunAsync(Tenant.Caller, Tenant.Id, Guid.Parse((string)RouteData.Values["person"]!), HttpContext.RequestAborted);
}
