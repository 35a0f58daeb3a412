using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>Makes a draft a version that schools can adopt.</summary>
public sealed class PublishModel(PrepareToPublish prepare, PublishVersion publish, CountTold countTold) : DraftPage
{
    private const string Prefix = "r.";

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Approve;

    /// <summary>What is new.</summary>
    [BindProperty]
    public string? Summary { get; set; }

    /// <summary>How many are told; kept for the page after this.</summary>
    [TempData]
    public int Told { get; set; }

    /// <summary>What is to be published.</summary>
    public ReadyDraft Ready { get; private set; } = null!;

    /// <summary>What is wrong with it.</summary>
    internal CheckResult Result { get; private set; } = null!;

    /// <summary>Shows what would be published.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Says how many will be told: where a whole nation takes the models, to count them takes longer than the page.</summary>
    public async Task<IActionResult> OnGetToldAsync() => Content(await countTold.RunAsync(Tenant.Caller, Policy, HttpContext.RequestAborted) switch
    {
        0 => "Nobody yet: no organisation takes your models.",
        var told => $"{Display.Count((int)told, "organisation", "organisations")} will get a notice.",
    });

    /// <summary>Publishes it.</summary>
    public Task<IActionResult> OnPostAsync() => ActAsync(async () =>
    {
        Ready = await prepare.RunAsync(Tenant.Caller, Policy, Version, HttpContext.RequestAborted);
        var reasons = Ready.Changes.ToDictionary(change => change.Id, change => Reason(change.Id));
        var told = await countTold.RunAsync(Tenant.Caller, Policy, HttpContext.RequestAborted);
        await publish.RunAsync(Tenant.Caller, new PublishDraft(Policy, Version, Summary ?? "", reasons, Revision), HttpContext.RequestAborted);
        Told = (int)told;
        return Redirect(ModelsLinks.Published(Tenant.Id, Policy, Version));
    });

    /// <summary>The field of a clause's reason.</summary>
    public static string Name(string clause) => Prefix + clause;

    /// <summary>The reason that was typed for a clause.</summary>
    public string Reason(string clause) => Request.HasFormContentType ? Request.Form[Name(clause)].ToString() : "";

    /// <summary>What is wrong with a clause's reason, or null.</summary>
    public string? ErrorOf(string clause) => ModelState.TryGetValue(Name(clause), out var entry) && entry.Errors is [var error, ..] ? error.ErrorMessage : null;

    /// <inheritdoc/>
    protected override string PropertyOf(string field) => field.Split('.', 2) switch
    {
        ["reasons", var clause] => Name(clause),
        ["summary"] => nameof(Summary),
        _ => "",
    };

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        await base.LoadAsync();
        Ready = await prepare.RunAsync(Tenant.Caller, Policy, Version, HttpContext.RequestAborted);
        var rows = CheckRow.Of(
            Ready.Check,
            Draft.Text.PolicyYaml,
            line => ModelsLinks.Text(Tenant.Id, Policy, Version, line),
            ModelsLinks.Questions(Tenant.Id, Policy, Version),
            ModelsLinks.Details(Tenant.Id, Policy, Version));
        Result = new CheckResult(rows, Ready.Check.Combinations.Sum(tried => tried.Count), Draft.Revision);
    }
}
