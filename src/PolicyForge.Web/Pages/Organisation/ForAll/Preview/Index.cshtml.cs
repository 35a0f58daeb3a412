using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Core.Record.Overseeing;
using PolicyForge.Web.Components;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.ForAll.Preview;

/// <summary>Shows how a policy would read in an academy as things stand.</summary>
public sealed class IndexModel(ReadForAll readForAll, ReadMatrix readMatrix, PreviewForAcademy previewForAcademy) : OrganisationPage
{
    /// <summary>The policy.</summary>
    [FromRoute]
    public string Policy { get; set; } = "";

    /// <summary>The academy; null for the first.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Academy { get; set; }

    /// <summary>The academies.</summary>
    internal IReadOnlyList<OrganisationRow> Academies { get; private set; } = [];

    /// <summary>The policy with its questions.</summary>
    internal PolicyForAll Found { get; private set; } = null!;

    /// <summary>The document; null when there is no academy to show it in.</summary>
    internal Core.Record.Overseeing.Preview? Shown { get; private set; }

    /// <summary>The academies to choose from.</summary>
    internal IEnumerable<Option> Choices => Academies.Select(academy => new Option(academy.Id, academy.Name));

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync()
    {
        Found = await readForAll.RunAsync(Tenant.Caller, Tenant.Id, Policy, HttpContext.RequestAborted);
        Academies = (await readMatrix.RunAsync(Tenant.Caller, Tenant.Id, HttpContext.RequestAborted)).Academies;
        Academy = !string.IsNullOrEmpty(Academy) ? Academy : Academies is [var first, ..] ? first.Id : null;
        if (Academy is null)
            return;
        if (Academies.All(academy => academy.Id != Academy))
            throw new NotThereException();
        Shown = await previewForAcademy.RunAsync(Tenant.Caller, new VersionKey(Academy, Found.PublisherId, Policy, Found.Version), HttpContext.RequestAborted);
    }
}
