using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Overseeing;
using PolicyForge.Web.Site;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Academies;

/// <summary>The matrix for spreadsheets: each academy and policy a row.</summary>
public sealed class CsvModel(ReadMatrix readMatrix) : OrganisationPage
{
    /// <summary>Gives the file.</summary>
    /// <param name="state">The state to give; null for all.</param>
    /// <param name="academy">The academy to give; null for all.</param>
    /// <param name="policy">The policy to give; null for all.</param>
    public async Task<IActionResult> OnGetAsync(string? state, string? academy, string? policy)
    {
        var all = await readMatrix.RunAsync(Tenant.Caller, Tenant.Id, HttpContext.RequestAborted);
        return await CsvFile.OfAsync($"{Tenant.Id}-academies.csv", MatrixCsv.Columns, new MatrixFilter(state, academy, policy).Of(all).Cells.Select(MatrixCsv.Row));
    }
}
