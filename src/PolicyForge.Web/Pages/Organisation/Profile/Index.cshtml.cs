using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Profile;

/// <summary>What an organisation says of itself once for all of its policies.</summary>
public sealed class IndexModel(ReadProfile readProfile, ListOrganisations listOrganisations) : OrganisationPage
{
    private const int MostAcademies = 1_000;

    /// <summary>The profile.</summary>
    internal ProfileView View { get; private set; } = null!;

    /// <summary>The academies of a trust.</summary>
    internal IReadOnlyList<OrganisationRow> Academies { get; private set; } = [];

    /// <summary>Whether the person may change it.</summary>
    internal bool MayManage => Tenant.May(Privilege.Manage);

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync()
    {
        View = await readProfile.RunAsync(Tenant.Caller, Tenant.Id, HttpContext.RequestAborted);
        if (Tenant.Kind == OrganisationKind.Trust)
            Academies = [.. (await listOrganisations.RunAsync(Tenant.Caller, null, MostAcademies, HttpContext.RequestAborted)).Where(row => row.Trust == Tenant.Id).OrderBy(row => row.Name, StringComparer.CurrentCulture)];
    }
}
