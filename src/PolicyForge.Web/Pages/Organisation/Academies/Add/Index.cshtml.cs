using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Academies.Add;

/// <summary>Adds academies from a file: all of them or none.</summary>
[RequestSizeLimit(LargestFile)]
public sealed class IndexModel(AddAcademies addAcademies) : OrganisationPage
{
    private const long LargestFile = 20 * 1024 * 1024;

    /// <summary>The file.</summary>
    [BindProperty]
    public IFormFile? Academies { get; set; }

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Manage;

    /// <summary>Asks for the file.</summary>
    public IActionResult OnGet() => Tenant.Kind == Core.Organisations.OrganisationKind.Trust ? Page() : NotFound();

    /// <summary>Adds the academies.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        if (Academies is null or { Length: 0 })
            ModelState.AddModelError(nameof(Academies), "Choose a file of academies");
        return ActAsync(AddAsync);
    }

    /// <inheritdoc/>
    protected override string PropertyOf(string field) => nameof(Academies);

    private async Task<IActionResult> AddAsync()
    {
        using var content = new MemoryStream();
        await Academies!.CopyToAsync(content, HttpContext.RequestAborted);
        var added = await addAcademies.RunAsync(Tenant.Caller, Tenant.Id, content.ToArray(), HttpContext.RequestAborted);
        this.Say($"{Display.Count(added.Count, "academy is", "academies are")} added.");
        return LocalRedirect(AcademiesLinks.Matrix(Tenant.Id));
    }
}
