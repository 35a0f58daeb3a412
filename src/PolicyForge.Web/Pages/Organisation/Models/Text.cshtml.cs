using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Drafting;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Web.Components;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>The text of a draft, with what becomes of it beside it.</summary>
public sealed class TextModel(SaveDraft save, TryVersion trials) : DraftPage
{
    /// <summary>What is written.</summary>
    [BindProperty]
    public string? Body { get; set; }

    /// <summary>The line to go to, or null.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Line { get; set; }

    /// <summary>As what it is previewed.</summary>
    [BindProperty]
    public string? Edition { get; set; }

    /// <summary>As which school it is previewed.</summary>
    [BindProperty]
    public string? School { get; set; }

    /// <summary>The schools as which it can be previewed.</summary>
    public IReadOnlyList<Option> Schools { get; private set; } = [];

    /// <summary>What two people wrote, when there is a conflict.</summary>
    internal TextConflict? Clash { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync()
    {
        Body = Draft.Text.Body;
        await LoadAsync();
    }

    /// <summary>Saves it.</summary>
    /// <param name="then">check to go on to the check.</param>
    public Task<IActionResult> OnPostAsync(string? then) => ActAsync(async () =>
    {
        await SaveAsync();
        if (then == "check")
            return Redirect(ModelsLinks.Check(Tenant.Id, Policy, Version));
        this.Say("The text is saved.");
        return Redirect(ModelsLinks.Text(Tenant.Id, Policy, Version));
    });

    /// <summary>Saves it while somebody goes on writing.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync()
    {
        try
        {
            return new JsonResult(new { revision = await SaveAsync() });
        }
        catch (ConflictException conflict)
        {
            var who = await NameAsync(conflict.Change.Actor);
            return new JsonResult(new { message = $"The draft was saved by {who} on {Display.Moment(conflict.Change.At)}, after you opened it. Yours is not saved yet. Press Save to see both texts." }) { StatusCode = StatusCodes.Status409Conflict };
        }
        catch (RefusedException refused)
        {
            return new JsonResult(new { message = refused.Message }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        await base.LoadAsync();
        Schools = [.. (await trials.SchoolsAsync(Tenant.Caller, HttpContext.RequestAborted)).Select(school => new Option(school.Key, school.Value))];
        if (Conflict is { } change)
            Clash = TextConflict.Of(ChangedBy!, change.At, Draft.Text.Body, Body ?? "");
    }

    private Task<long> SaveAsync() => save.RunAsync(Tenant.Caller, new DraftEdit(Policy, Version, null, Body ?? "", Revision), HttpContext.RequestAborted);
}
