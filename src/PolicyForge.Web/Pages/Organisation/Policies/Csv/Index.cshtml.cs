using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Policies.Csv;

/// <summary>The register as a file for spreadsheets.</summary>
public sealed class IndexModel(ReadRegister readRegister) : OrganisationPage
{
    private static readonly string[] Columns = ["Policy", "Title", "Version", "State", "Owner", "Approved", "In force from", "Review due", "Review", "Model version", "Newer model", "Public"];

    /// <summary>Sends it.</summary>
    /// <param name="show">Which policies.</param>
    /// <param name="sort">In which order.</param>
    public async Task<IActionResult> OnGetAsync(string? show, string? sort)
    {
        var register = await readRegister.RunAsync(Tenant.Caller, Tenant.Id, HttpContext.RequestAborted);
        var rows = new RegisterView(show, sort).Of(register.Policies).SelectMany(row => new[] { Line(row, row.InForce), Line(row, row.InHand) }).OfType<string?[]>();
        return await CsvFile.OfAsync($"policies-{Tenant.Id}.csv", Columns, rows);
    }

    private static string?[]? Line(RegisterRow row, AdoptionSummary? adoption) => adoption is null ? null :
    [
        adoption.PolicyId,
        adoption.Title,
        adoption.Version,
        PolicyWords.Of(adoption.Status),
        adoption.Owner,
        CsvFile.Date(adoption.Approved),
        CsvFile.Date(adoption.Effective),
        CsvFile.Date(adoption.ReviewDue),
        adoption.Review,
        adoption.ModelVersion,
        adoption == row.InForce ? row.Review?.NewerVersion : null,
        adoption.IsPublic ? "yes" : "no",
    ];
}
