using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Overseeing;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Core.Record.Working;
using PolicyForge.Web.Components;
using PolicyForge.Web.Pages.Organisation.Academies;
using PolicyForge.Web.Pages.Organisation.Work;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.ForAll.Adopt;

/// <summary>Adopts a version for chosen academies.</summary>
public sealed class IndexModel(ReadForAll readForAll, ReadMatrix readMatrix, ListVersions listVersions, StartJob startJob) : OrganisationPage
{
    private const int MostVersions = 50;
    private const string AdoptForAcademies = "adopt-for-academies";

    /// <summary>The policy.</summary>
    [FromRoute]
    public string Policy { get; set; } = "";

    /// <summary>The academies that are ticked.</summary>
    [BindProperty]
    public IReadOnlyList<string> Academies { get; set; } = [];

    /// <summary>The version of the model.</summary>
    [BindProperty]
    public string Version { get; set; } = "";

    /// <summary>From when it holds; empty for today.</summary>
    [BindProperty]
    public DateFields Effective { get; set; } = new();

    /// <summary>Its review; empty to leave that as it is.</summary>
    [BindProperty]
    public string? Review { get; set; }

    /// <summary>Who approved it for all; empty for nobody.</summary>
    [BindProperty]
    public string? Body { get; set; }

    /// <summary>When that body met.</summary>
    [BindProperty]
    public DateFields Met { get; set; } = new();

    /// <summary>The minute.</summary>
    [BindProperty]
    public string? Minute { get; set; }

    /// <summary>The policy.</summary>
    internal PolicyForAll Found { get; private set; } = null!;

    /// <summary>What each academy has of it.</summary>
    internal IReadOnlyList<Option> Choices { get; private set; } = [];

    /// <summary>The versions to choose from, the newest first.</summary>
    internal IReadOnlyList<Option> Versions { get; private set; } = [];

    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Approve;

    /// <summary>Asks for which academies.</summary>
    public async Task OnGetAsync()
    {
        await LoadAsync();
        (Version, Academies) = (Found.Version, [.. Choices.Select(choice => choice.Value)]);
    }

    /// <summary>Starts to adopt it for them.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        if (Academies.Count == 0)
            ModelState.AddModelError(nameof(Academies), "Tick the academies to adopt it for");
        var (effective, met) = (Read(Effective, nameof(Effective), "the date from which it holds"), Read(Met, nameof(Met), "the date of the meeting"));
        return ActAsync(() => StartAsync(effective, met));
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        Found = await readForAll.RunAsync(Tenant.Caller, Tenant.Id, Policy, HttpContext.RequestAborted);
        var matrix = await readMatrix.RunAsync(Tenant.Caller, Tenant.Id, HttpContext.RequestAborted);
        var cells = matrix.Cells.Where(cell => cell.PolicyId == Policy).ToDictionary(cell => cell.OrganisationId);
        Choices = [.. matrix.Academies.Select(academy => new Option(academy.Id, academy.Name, Hint(cells.GetValueOrDefault(academy.Id))))];
        var versions = await listVersions.RunAsync(Tenant.Caller, new PolicyKey(Found.PublisherId, Policy), null, MostVersions, HttpContext.RequestAborted);
        Versions = [.. versions.Where(version => version.State == VersionState.Published).Select(version => new Option(version.Version, version.Version))];
    }

    private DateOnly? Read(DateFields fields, string property, string name)
    {
        if (!fields.IsEmpty && !fields.TryRead(name, out _, out var problem))
            ModelState.AddModelError(property, problem!);
        return fields.IsEmpty || !fields.TryRead(name, out var date, out _) ? null : date;
    }

    private async Task<IActionResult> StartAsync(DateOnly? effective, DateOnly? met)
    {
        await LoadAsync();
        var request = new JsonObject
        {
            ["publisher"] = Found.PublisherId,
            ["policy"] = Policy,
            ["model_version"] = Version,
            ["effective"] = Iso(effective),
            ["review"] = string.IsNullOrWhiteSpace(Review) ? null : Review.Trim(),
            ["approval"] = string.IsNullOrWhiteSpace(Body) ? null : new JsonObject { ["stage"] = "approved", ["body"] = Body.Trim(), ["date"] = Iso(met), ["minute"] = string.IsNullOrWhiteSpace(Minute) ? null : Minute.Trim() },
            ["academies"] = new JsonArray([.. Academies.Select(academy => (JsonNode)academy)]),
        };
        return LocalRedirect(WorkLinks.Job(Tenant.Id, await startJob.RunAsync(Tenant.Caller, AdoptForAcademies, request, HttpContext.RequestAborted)));
    }

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Hint(MatrixCell? cell) => cell is null ? null : $"{StateWords.Of(cell.State)}. {string.Join(". ", StateWords.Notes(cell))}".TrimEnd();
}
