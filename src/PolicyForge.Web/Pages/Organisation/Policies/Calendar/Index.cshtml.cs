using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Core.Record.Messaging;
using PolicyForge.Web.Api;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Policies.Calendar;

/// <summary>The review dates as a calendar that other programs subscribe to, by a secret address that can be closed.</summary>
public sealed class IndexModel(ListFeeds listFeeds, CreateFeed createFeed, RevokeFeed revokeFeed, SiteAddress site) : OrganisationPage
{
    /// <summary>The calendar to close.</summary>
    [BindProperty]
    public string Feed { get; set; } = "";

    internal IReadOnlyList<CalendarFeed> Feeds { get; private set; } = [];

    /// <summary>The address that was just made, which is shown this once.</summary>
    internal Uri? Made { get; private set; }

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Manage;

    /// <summary>Shows them.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Makes one, and shows its address.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var made = await createFeed.RunAsync(Tenant.Caller, Tenant.Id, HttpContext.RequestAborted);
        Made = new Uri(site.Base, $"{ApiRoutes.Organisations}/{Tenant.Id}/feeds/{made.FeedId}/{made.Secret}.ics");
        await LoadAsync();
        return Page();
    }

    /// <summary>Closes one.</summary>
    public async Task<IActionResult> OnPostRevokeAsync()
    {
        await revokeFeed.RunAsync(Tenant.Caller, Tenant.Id, Feed, HttpContext.RequestAborted);
        this.Say("The calendar was closed. Programs that subscribed to it get nothing more.");
        return Redirect(PoliciesLinks.Calendar(Tenant.Id));
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync() => Feeds = [.. (await listFeeds.RunAsync(Tenant.Caller, Tenant.Id, HttpContext.RequestAborted)).Where(feed => feed.RevokedAt is null)];
}
