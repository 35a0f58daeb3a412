using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Components;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Policies.Decide;

/// <summary>Decides not to take a version that is offered, or to stay at the one in force for good.</summary>
public sealed class IndexModel(ReadPolicy readPolicy, DeclineVersion declineVersion, PinVersion pinVersion) : OrganisationPage
{
    /// <summary>The policy.</summary>
    [FromRoute(Name = "policy")]
    public string Id { get; set; } = "";

    /// <summary>Whose model it is.</summary>
    [BindProperty(SupportsGet = true)]
    public string Publisher { get; set; } = "";

    /// <summary>The version that is offered.</summary>
    [BindProperty(SupportsGet = true)]
    public string Version { get; set; } = "";

    /// <summary>What to do: decline or pin.</summary>
    [BindProperty]
    public string? Choice { get; set; }

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    internal PolicyOverview Overview { get; private set; } = null!;

    internal IEnumerable<Option> Choices =>
    [
        new("decline", $"Do not take version {Version}", "You are told when the next one is published."),
        new("pin", $"Stay at version {Overview.InForce?.ModelVersion} of the model", "No newer version is brought up again until you take this back."),
    ];

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Edit;

    /// <summary>Asks.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Decides.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Choice is not ("decline" or "pin"))
            ModelState.AddModelError(nameof(Choice), "Select what you decide");
        if (string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Enter the reason");
        return await ActAsync(DecideAsync);
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync() => Overview = await readPolicy.RunAsync(Tenant.Caller, Tenant.Id, Id, HttpContext.RequestAborted);

    private async Task<IActionResult> DecideAsync()
    {
        await LoadAsync();
        var version = new VersionKey(Tenant.Id, Publisher, Id, Choice == "pin" && Overview.InForce is { } current ? current.ModelVersion : Version);
        if (Choice == "pin")
            await pinVersion.RunAsync(Tenant.Caller, version, Reason, HttpContext.RequestAborted);
        else
            await declineVersion.RunAsync(Tenant.Caller, version, Reason!, HttpContext.RequestAborted);
        this.Say("Your decision was recorded.");
        return Redirect(PoliciesLinks.Policy(Tenant.Id, Id));
    }
}
