using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Overseeing;
using PolicyForge.Core.Record.Working;
using PolicyForge.Web.Pages.Organisation.Work;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.ForAll;

/// <summary>The policies that a trust may decide on for all of its academies, and their files.</summary>
public sealed class IndexModel(ListForAll listForAll, ReadMatrix readMatrix, StartJob startJob) : OrganisationPage
{
    /// <summary>The policies to put in the board pack.</summary>
    [BindProperty]
    public IReadOnlyList<string> Policies { get; set; } = [];

    /// <summary>The policies.</summary>
    internal IReadOnlyList<ForAllPolicy> All { get; private set; } = [];

    /// <summary>By policy, in how many academies it is in force.</summary>
    internal ILookup<string, MatrixCell> InForce { get; private set; } = null!;

    /// <summary>How many academies there are.</summary>
    internal int Academies { get; private set; }

    /// <summary>Shows them.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Starts to put the Word files of all academies into one file.</summary>
    public Task<IActionResult> OnPostZipAsync() => ActAsync(() => StartAsync("documents-zip", []));

    /// <summary>Starts to make one Word file for the board.</summary>
    public Task<IActionResult> OnPostBoardPackAsync()
    {
        if (Policies.Count == 0)
            ModelState.AddModelError(nameof(Policies), "Tick the policies that the board is to read");
        return ActAsync(() => StartAsync("board-pack", new JsonObject { ["policies"] = new JsonArray([.. Policies.Select(policy => (JsonNode)policy)]) }));
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        All = await listForAll.RunAsync(Tenant.Caller, Tenant.Id, HttpContext.RequestAborted);
        var matrix = await readMatrix.RunAsync(Tenant.Caller, Tenant.Id, HttpContext.RequestAborted);
        Academies = matrix.Academies.Count;
        InForce = matrix.Cells.Where(cell => cell.Number is not null).ToLookup(cell => cell.PolicyId);
    }

    private async Task<IActionResult> StartAsync(string kind, JsonObject request) =>
        LocalRedirect(WorkLinks.Job(Tenant.Id, await startJob.RunAsync(Tenant.Caller, kind, request, HttpContext.RequestAborted)));
}
