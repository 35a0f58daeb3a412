using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>The models that the organisation publishes, and where they stand.</summary>
public sealed class IndexModel(ListModels models) : ModelPage
{
    private const int Size = 50;

    /// <summary>The last model of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>The models.</summary>
    public IReadOnlyList<OwnModel> Models { get; private set; } = [];

    /// <summary>The last model of this page, when there is another.</summary>
    public string? Next { get; private set; }

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync()
    {
        var found = await models.RunAsync(Tenant.Caller, After, Size + 1, HttpContext.RequestAborted);
        Models = [.. found.Take(Size)];
        Next = found.Count > Size ? Models[^1].Row.PolicyId : null;
    }
}
