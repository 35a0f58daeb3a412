using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Policies.Policy;

/// <summary>One policy: where it stands, what to do next, and all its versions.</summary>
public sealed class IndexModel(ReadPolicy readPolicy, GetAdoption getAdoption, StartAdoption startAdoption, UndoDecision undoDecision) : OrganisationPage
{
    /// <summary>The policy.</summary>
    [FromRoute(Name = "policy")]
    public string Id { get; set; } = "";

    /// <summary>Whose model to start with, or whose version was decided on.</summary>
    [BindProperty]
    public string Publisher { get; set; } = "";

    /// <summary>Which version of it.</summary>
    [BindProperty]
    public string Version { get; set; } = "";

    internal PolicyOverview Overview { get; private set; } = null!;

    /// <summary>What is in hand, with what it lacks; null when nothing is.</summary>
    internal AdoptionView? InHand { get; private set; }

    internal bool MayEdit => Tenant.May(Privilege.Edit);

    internal bool MayApprove => Tenant.May(Privilege.Approve);

    /// <summary>The model versions that can be started: of what is in force, or of any that is offered.</summary>
    internal IEnumerable<PolicySummary> Startable => Overview.Offers.Where(offer => Overview.InForce is not { } current || current.PublisherId == offer.PublisherId);

    /// <summary>Whether a version is newer than what is in force.</summary>
    internal bool IsNewer(PolicySummary offer) => Overview.InForce is { } current && current.ModelVersion != offer.LatestVersion;

    /// <summary>What was decided on an offered version, or null.</summary>
    internal VersionDecision? DecisionOn(PolicySummary offer) =>
        Overview.Decisions.FirstOrDefault(decision => decision.PublisherId == offer.PublisherId && (decision.Version == offer.LatestVersion || decision.Decision == Decision.Pinned));

    /// <summary>Shows it.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Starts a new version.</summary>
    public Task<IActionResult> OnPostStartAsync() => ActAsync(async () =>
    {
        var started = await startAdoption.RunAsync(Tenant.Caller, new NewAdoption(new VersionKey(Tenant.Id, Publisher, Id, Version)), HttpContext.RequestAborted);
        return Redirect(PoliciesLinks.Answers(started.Key));
    });

    /// <summary>Takes a decision back.</summary>
    public Task<IActionResult> OnPostUndoAsync() => ActAsync(async () =>
    {
        await undoDecision.RunAsync(Tenant.Caller, new VersionKey(Tenant.Id, Publisher, Id, Version), HttpContext.RequestAborted);
        this.Say("The decision was taken back.");
        return Redirect(PoliciesLinks.Policy(Tenant.Id, Id));
    });

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        Overview = await readPolicy.RunAsync(Tenant.Caller, Tenant.Id, Id, HttpContext.RequestAborted);
        if (Overview.InHand is { } inHand)
            InHand = await getAdoption.RunAsync(Tenant.Caller, inHand.Key, HttpContext.RequestAborted);
    }

    /// <inheritdoc/>
    protected override string PropertyOf(string field) => "";
}
