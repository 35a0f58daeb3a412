using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Academies.Leave;

/// <summary>Lets an academy go from its trust, after a warning.</summary>
public sealed class IndexModel(GetOrganisation getOrganisation, LeaveTrust leaveTrust) : OrganisationPage
{
    /// <summary>The academy.</summary>
    [FromRoute]
    public string Academy { get; set; } = "";

    /// <summary>Its name.</summary>
    internal string Name { get; private set; } = "";

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Manage;

    /// <summary>Warns.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Lets it go.</summary>
    public Task<IActionResult> OnPostAsync() => ActAsync(async () =>
    {
        await LoadAsync();
        await leaveTrust.RunAsync(Tenant.Caller, Academy, HttpContext.RequestAborted);
        this.Say($"{Name} has left the trust.");
        return LocalRedirect(AcademiesLinks.Matrix(Tenant.Id));
    });

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var profile = (await getOrganisation.RunAsync(Tenant.Caller, Academy, HttpContext.RequestAborted)).Profile;
        Name = profile.Trust == Tenant.Id ? profile.Name : throw new NotThereException();
    }
}
