using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Policies.Document;

/// <summary>The document of an adoption as a file.</summary>
public sealed class IndexModel(DownloadDocument downloadDocument) : OrganisationPage
{
    /// <summary>Sends it.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="number">Which adoption of it.</param>
    /// <param name="form">docx, html or txt.</param>
    public async Task<IActionResult> OnGetAsync(string policy, int number, string form)
    {
        if (!Enum.TryParse<DownloadForm>(form, ignoreCase: true, out var known) || known == DownloadForm.Json)
            return NotFound();
        var file = await downloadDocument.RunAsync(Tenant.Caller, new AdoptionKey(Tenant.Id, policy, number), known, HttpContext.RequestAborted);
        return File(file.Content, file.MediaType, file.Name);
    }
}
