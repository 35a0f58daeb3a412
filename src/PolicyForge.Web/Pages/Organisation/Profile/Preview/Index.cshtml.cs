using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Documents;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Profile.Preview;

/// <summary>Shows an example of a policy in the organisation's brand and words.</summary>
public sealed class IndexModel(PreviewProfile previewProfile) : OrganisationPage
{
    /// <summary>The example.</summary>
    internal PolicyDocument Document { get; private set; } = null!;

    /// <summary>Whether the person may change it.</summary>
    internal bool MayManage => Tenant.May(Privilege.Manage);

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync() => Document = await previewProfile.RunAsync(Tenant.Caller, Tenant.Id, HttpContext.RequestAborted);
}
