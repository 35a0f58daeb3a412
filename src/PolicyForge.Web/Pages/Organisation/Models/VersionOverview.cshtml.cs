using PolicyForge.Core.Record.Drafting;
using PolicyForge.Core.Record.Publishing;
using PolicyForge.Documents;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>One version: where a draft stands, or what a published one says.</summary>
public sealed class VersionOverviewModel(GetVersion versions, TryVersion trials) : ModelPage
{
    /// <summary>The version.</summary>
    public ModelVersion Found { get; private set; } = null!;

    /// <summary>What it says of itself.</summary>
    public ModelDetails Details { get; private set; } = new();

    /// <summary>How many questions it asks.</summary>
    public int Questions { get; private set; }

    /// <summary>Its document; null when none can be made, and for a draft that the person may write.</summary>
    public PolicyDocument? Document { get; private set; }

    /// <summary>Whether it is a draft that the person may write.</summary>
    public bool IsWritten => Found.State == VersionState.Draft && MayEdit;

    /// <summary>The head of the page of a draft.</summary>
    internal DraftHead Head => new(Tenant.Id, Policy, Version, Title, "Overview", MayEdit, MayPublish);

    /// <summary>Its title.</summary>
    public string Title => Details.Title.Length > 0 ? Details.Title : Policy;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync()
    {
        Found = await versions.RunAsync(Tenant.Caller, new PolicyKey(Tenant.Id, Policy), Version, HttpContext.RequestAborted);
        Details = DetailsFile.Read(Found.Text.PolicyYaml);
        Questions = QuestionsFile.Read(Found.Text.PolicyYaml).Count;
        if (!IsWritten)
            Document = (await trials.RunAsync(Tenant.Caller, new TrialRequest(Policy, Version), HttpContext.RequestAborted)).Document;
    }
}
