using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Profile.Publishers;

/// <summary>Whose models an organisation takes, besides those that its trust and its council publish.</summary>
public sealed class IndexModel(GetOrganisation getOrganisation, PublishersOffered publishersOffered, Subscribe subscribe, Unsubscribe unsubscribe) : OrganisationPage
{
    private const int MostFound = 20;

    /// <summary>Part of a publisher's name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    /// <summary>The publisher to take or to leave.</summary>
    [BindProperty]
    public string Publisher { get; set; } = "";

    internal IReadOnlyList<Publisher> Taken { get; private set; } = [];

    internal IReadOnlyList<Publisher> Found { get; private set; } = [];

    internal bool AreMore { get; private set; }

    internal bool IsSchool => Tenant.Kind is OrganisationKind.Maintained or OrganisationKind.Academy;

    internal bool MayManage => Tenant.May(Privilege.Manage);

    /// <summary>Shows them.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Takes a publisher's models.</summary>
    public Task<IActionResult> OnPostTakeAsync() => ActAsync(async () =>
    {
        await subscribe.RunAsync(Tenant.Caller, Tenant.Id, Publisher, HttpContext.RequestAborted);
        this.Say("The models of this publisher are offered here from now on.");
        return LocalRedirect(ProfileLinks.Publishers(Tenant.Id));
    });

    /// <summary>Takes a publisher's models no longer.</summary>
    public Task<IActionResult> OnPostLeaveAsync() => ActAsync(async () =>
    {
        await unsubscribe.RunAsync(Tenant.Caller, Tenant.Id, Publisher, HttpContext.RequestAborted);
        this.Say("The models of this publisher are no longer offered here.");
        return LocalRedirect(ProfileLinks.Publishers(Tenant.Id));
    });

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var detail = await getOrganisation.RunAsync(Tenant.Caller, Tenant.Id, HttpContext.RequestAborted);
        var taken = detail.Subscriptions.ToHashSet();
        // Whoever stands above offers its models without being asked.
        string[] known = [Tenant.Id, .. taken, .. detail.Relations.Where(relation => relation.Until is null).Select(relation => relation.AboveId)];
        var offered = await publishersOffered.RunAsync(Tenant.Caller, HttpContext.RequestAborted);
        Taken = [.. offered.Where(publisher => taken.Contains(publisher.Id))];
        var found = offered
            .Where(publisher => !known.Contains(publisher.Id) && publisher.Name.Contains(Find?.Trim() ?? "", StringComparison.CurrentCultureIgnoreCase))
            .Take(MostFound + 1)
            .ToList();
        AreMore = found.Count > MostFound;
        Found = [.. found.Take(MostFound)];
    }
}
