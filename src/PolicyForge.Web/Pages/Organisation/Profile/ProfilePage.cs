using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Profile;

/// <summary>A page that changes a part of an organisation's profile.</summary>
public abstract class ProfilePage(ReadProfile readProfile, EditProfile editProfile) : OrganisationPage
{
    /// <summary>The revision that was seen.</summary>
    [BindProperty]
    public long Seen { get; set; }

    /// <summary>The profile.</summary>
    internal ProfileView View { get; private set; } = null!;

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Manage;

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        View = await readProfile.RunAsync(Tenant.Caller, Tenant.Id, HttpContext.RequestAborted);
        if (Conflict is null)
            return;
        // Whoever saves again has been told of the other change.
        Seen = View.Profile.Revision;
        ModelState.Remove(nameof(Seen));
    }

    /// <summary>Loads the profile to be changed.</summary>
    protected async Task BeginAsync()
    {
        await LoadAsync();
        Seen = View.Profile.Revision;
    }

    /// <summary>Saves a change.</summary>
    /// <param name="edit">Makes the change, of nothing changed yet.</param>
    /// <param name="said">What the next page says.</param>
    /// <param name="next">Where to go from here.</param>
    protected async Task<IActionResult> SaveAsync(Func<ProfileEdit, ProfileEdit> edit, string said, string next)
    {
        ArgumentNullException.ThrowIfNull(edit);
        await editProfile.RunAsync(Tenant.Caller, edit(new ProfileEdit(Tenant.Id, Seen)), HttpContext.RequestAborted);
        this.Say(said);
        return LocalRedirect(next);
    }
}
