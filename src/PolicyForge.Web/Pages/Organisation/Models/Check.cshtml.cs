using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>Everything that is wrong with a draft.</summary>
public sealed class CheckModel(CheckVersion checks) : DraftPage
{
    /// <summary>What was found.</summary>
    internal CheckResult Result { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public Task OnGetAsync() => CheckAsync();

    /// <summary>Tells in a sentence what was found.</summary>
    public async Task<IActionResult> OnGetSummaryAsync()
    {
        await CheckAsync();
        return Content(Result.Summary, "text/html; charset=utf-8");
    }

    /// <summary>Lists what was found, for the page on which the text is written.</summary>
    public async Task<IActionResult> OnGetRowsAsync()
    {
        await CheckAsync();
        return Partial("_CheckRows", Result);
    }

    private async Task CheckAsync()
    {
        var report = await checks.RunAsync(Tenant.Caller, Policy, Version, HttpContext.RequestAborted);
        var rows = CheckRow.Of(
            report,
            Draft.Text.PolicyYaml,
            line => ModelsLinks.Text(Tenant.Id, Policy, Version, line),
            ModelsLinks.Questions(Tenant.Id, Policy, Version),
            ModelsLinks.Details(Tenant.Id, Policy, Version));
        Result = new CheckResult(rows, report.Combinations.Sum(tried => tried.Count), Draft.Revision);
    }
}
