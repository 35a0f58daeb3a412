using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Overseeing;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.ForAll.Policy;

/// <summary>One policy for the whole trust: what it answers for all, what it locks, and what academies answer themselves.</summary>
public sealed class IndexModel(ReadForAll readForAll, LockAnswer lockAnswer, UnlockAnswer unlockAnswer) : OrganisationPage
{
    /// <summary>The policy.</summary>
    [FromRoute]
    public string Policy { get; set; } = "";

    /// <summary>The question whose lock changes.</summary>
    [BindProperty]
    public string Question { get; set; } = "";

    /// <summary>The revision of its answer that was seen.</summary>
    [BindProperty]
    public long Seen { get; set; }

    /// <summary>The policy with its questions.</summary>
    internal PolicyForAll Found { get; private set; } = null!;

    /// <summary>Whether the person may answer and lock.</summary>
    internal bool MayEdit => Tenant.May(Privilege.Edit);

    /// <summary>Whether the person may adopt.</summary>
    internal bool MayAdopt => Tenant.May(Privilege.Approve);

    /// <summary>Shows it.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Locks an answer.</summary>
    public Task<IActionResult> OnPostLockAsync() => ActAsync(async () =>
    {
        var saved = await lockAnswer.RunAsync(Tenant.Caller, Key, Seen, HttpContext.RequestAborted);
        this.Say(LockWords.Locked(saved));
        return LocalRedirect(ForAllLinks.Policy(Tenant.Id, Policy));
    });

    /// <summary>Leaves an answer open.</summary>
    public Task<IActionResult> OnPostOpenAsync() => ActAsync(async () =>
    {
        await unlockAnswer.RunAsync(Tenant.Caller, Key, Seen, HttpContext.RequestAborted);
        this.Say("Each academy may now answer otherwise.");
        return LocalRedirect(ForAllLinks.Policy(Tenant.Id, Policy));
    });

    /// <inheritdoc/>
    protected override string PropertyOf(string field) => "";

    /// <inheritdoc/>
    protected override async Task LoadAsync() => Found = await readForAll.RunAsync(Tenant.Caller, Tenant.Id, Policy, HttpContext.RequestAborted);

    private QuestionKey Key => new(Tenant.Id, Policy, Question);
}
