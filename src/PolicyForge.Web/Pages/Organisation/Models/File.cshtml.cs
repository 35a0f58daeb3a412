using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>The file of a version, in the model edition.</summary>
public sealed class FileModel(DownloadModel models) : ModelPage
{
    /// <summary>Gives the file; to the check when none can be made.</summary>
    /// <param name="to">docx, html or txt.</param>
    public async Task<IActionResult> OnGetAsync(string? to)
    {
        if (!Enum.TryParse<DownloadForm>(to ?? nameof(DownloadForm.Docx), ignoreCase: true, out var form) || !Enum.IsDefined(form))
            return NotFound();
        try
        {
            var file = await models.RunAsync(Tenant.Caller, new PolicyKey(Tenant.Id, Policy), Version, form, HttpContext.RequestAborted);
            return File(file.Content, file.MediaType, file.Name);
        }
        catch (RefusedException)
        {
            this.Say("No document can be made of this draft yet. The mistakes are listed below.");
            return Redirect(ModelsLinks.Check(Tenant.Id, Policy, Version));
        }
    }
}
