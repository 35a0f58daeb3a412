using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Organisations;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Core.Record.Working;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Work;

/// <summary>Shows how far long work is. It goes on whoever looks: the page can be left and opened again.</summary>
public sealed class IndexModel(GetJob getJob, ListJobItems listJobItems, ReadJobResult readJobResult, ListOrganisations listOrganisations, GetPolicy getPolicy) : OrganisationPage
{
    private const int PageSize = 200;
    private const int MostNames = 1_000;

    private Dictionary<string, string> _names = [];

    /// <summary>The job.</summary>
    [FromRoute]
    public Guid Job { get; set; }

    /// <summary>The item to go on after; null for the first page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>How far it is.</summary>
    internal Job Progress { get; private set; } = null!;

    /// <summary>What the job is called.</summary>
    internal WorkWords Words { get; private set; } = null!;

    /// <summary>What it is done with, such as a policy; null when its title says all.</summary>
    internal string? About { get; private set; }

    /// <summary>Its items.</summary>
    internal IReadOnlyList<JobItem> Items { get; private set; } = [];

    /// <summary>The item after which the next page starts, or null.</summary>
    internal string? Next { get; private set; }

    /// <summary>Whether it is finished.</summary>
    internal bool IsOver => Progress.State is JobState.Done or JobState.Failed;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync()
    {
        await ShowAsync();
        About = await AboutAsync();
    }

    /// <summary>Gives only what changes.</summary>
    public async Task<IActionResult> OnGetProgressAsync()
    {
        await ShowAsync();
        return Partial("_Progress", this);
    }

    /// <summary>Gives the file that the work made.</summary>
    public async Task<IActionResult> OnGetResultAsync()
    {
        Progress = await getJob.RunAsync(Tenant.Caller, Job, HttpContext.RequestAborted);
        var words = WorkWords.Of(Progress.Kind, Tenant.Id);
        return File(await readJobResult.RunAsync(Tenant.Caller, Job, HttpContext.RequestAborted), words.MediaType, words.FileName);
    }

    /// <summary>An item as people know it.</summary>
    internal string NameOf(JobItem item) => _names.GetValueOrDefault(item.Item, item.Item);

    /// <summary>Where people see to an item that failed; null when it is no academy.</summary>
    internal string? RemedyOf(JobItem item) => _names.ContainsKey(item.Item) && Progress.Request["policy"]?.ToString() is { } policy
        ? Site.Links.In(item.Item, "policies", policy)
        : null;

    private async Task<string?> AboutAsync()
    {
        if (Progress.Request["publisher"]?.ToString() is not { } publisher || Progress.Request["policy"]?.ToString() is not { } policy)
            return null;
        try
        {
            return $"{(await getPolicy.RunAsync(Tenant.Caller, new PolicyKey(publisher, policy), HttpContext.RequestAborted)).Title}, version {Progress.Request["model_version"]} of the model";
        }
        catch (NotThereException)
        {
            return null;
        }
    }

    private async Task ShowAsync()
    {
        Progress = await getJob.RunAsync(Tenant.Caller, Job, HttpContext.RequestAborted);
        Words = WorkWords.Of(Progress.Kind, Tenant.Id);
        if (!Words.HasItems)
            return;
        var found = await listJobItems.RunAsync(Tenant.Caller, Job, null, After, PageSize + 1, HttpContext.RequestAborted);
        Items = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Items[^1].Item : null;
        _names = (await listOrganisations.RunAsync(Tenant.Caller, null, MostNames, HttpContext.RequestAborted)).ToDictionary(row => row.Id, row => row.Name);
    }
}
