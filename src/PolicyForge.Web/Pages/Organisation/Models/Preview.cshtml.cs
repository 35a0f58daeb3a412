using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Drafting;
using PolicyForge.Documents;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>What becomes of a draft as it is being written. Nothing is saved.</summary>
public sealed class PreviewModel(TryVersion trials) : DraftPage
{
    /// <summary>What is written; null for what is saved.</summary>
    [BindProperty]
    public string? Body { get; set; }

    /// <summary>As what it is printed: model, draft or adopted.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Edition { get; set; }

    /// <summary>As which school.</summary>
    [BindProperty(SupportsGet = true)]
    public string? School { get; set; }

    /// <summary>What became of it.</summary>
    public Trial Trial { get; private set; } = null!;

    /// <summary>Shows what is saved.</summary>
    public Task OnGetAsync() => TryAsync();

    /// <summary>Shows what is written.</summary>
    public Task OnPostAsync() => TryAsync();

    /// <summary>Shows what is written beside the text.</summary>
    public async Task<IActionResult> OnPostPartAsync()
    {
        try
        {
            await TryAsync();
        }
        catch (RefusedException refused)
        {
            return new ContentResult { Content = refused.Message, ContentType = "text/plain; charset=utf-8", StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        return Partial("_Trial", Trial);
    }

    private async Task TryAsync()
    {
        var edition = Enum.TryParse<Edition>(Edition, ignoreCase: true, out var known) ? known : Documents.Edition.Model;
        var school = edition == Documents.Edition.Model ? null : School;
        Trial = await trials.RunAsync(Tenant.Caller, new TrialRequest(Policy, Version, school, edition, Body), HttpContext.RequestAborted);
    }
}
