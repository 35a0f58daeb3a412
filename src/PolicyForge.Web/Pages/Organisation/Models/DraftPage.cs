using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Drafting;
using PolicyForge.Core.Record.Publishing;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>A page on which a draft is written.</summary>
public abstract class DraftPage : ModelPage
{
    /// <inheritdoc/>
    protected override Privilege Needs => Privilege.Edit;

    /// <summary>The revision over which is typed.</summary>
    [BindProperty]
    public long Revision { get; set; }

    /// <summary>The draft as it is now.</summary>
    internal ModelVersion Draft { get; private set; } = null!;

    /// <summary>The draft as the person last saw it.</summary>
    protected SeenDraft Seen => new(Policy, Version, Revision);

    /// <summary>The draft's title.</summary>
    public string DraftTitle => DetailsFile.Read(Draft.Text.PolicyYaml).Title is { Length: > 0 } title ? title : Policy;

    /// <summary>Who changed the draft meanwhile, when there is a conflict.</summary>
    public string? ChangedBy { get; private set; }

    /// <summary>The head of the page.</summary>
    /// <param name="tab">The page's own tab.</param>
    internal DraftHead Head(string tab) => new(Tenant.Id, Policy, Version, DraftTitle, tab, MayEdit, MayPublish);

    /// <inheritdoc/>
    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            await FindDraftAsync();
            return await next();
        });

    /// <summary>Shows the draft as somebody else left it, to be saved over.</summary>
    protected override async Task LoadAsync()
    {
        // A page that only shows the draft found it just now.
        if (HttpMethods.IsGet(Request.Method))
            return;
        await FindDraftAsync();
        if (Conflict is { } change)
        {
            ModelState.Remove(nameof(Revision));
            Revision = Draft.Revision;
            ChangedBy = await NameAsync(change.Actor);
        }
    }

    private async Task FindDraftAsync()
    {
        var versions = HttpContext.RequestServices.GetRequiredService<GetVersion>();
        Draft = await versions.RunAsync(Tenant.Caller, new PolicyKey(Tenant.Id, Policy), Version, HttpContext.RequestAborted);
        if (Draft.State != VersionState.Draft)
            throw new NotThereException();
        if (HttpMethods.IsGet(Request.Method))
            Revision = Draft.Revision;
    }
}

/// <summary>The head of a page on which a draft is written.</summary>
/// <param name="Organisation">Whose it is.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Version">The draft.</param>
/// <param name="Title">Its title.</param>
/// <param name="Tab">The tab that is open.</param>
/// <param name="MayEdit">Whether the person may write it.</param>
/// <param name="MayPublish">Whether the person may publish it.</param>
internal sealed record DraftHead(string Organisation, string Policy, string Version, string Title, string Tab, bool MayEdit, bool MayPublish)
{
    /// <summary>The tabs, with where they lead.</summary>
    public IEnumerable<(string Text, string Address)> Tabs
    {
        get
        {
            yield return ("Overview", ModelsLinks.Version(Organisation, Policy, Version));
            if (MayEdit)
            {
                yield return ("Details", ModelsLinks.Details(Organisation, Policy, Version));
                yield return ("Questions", ModelsLinks.Questions(Organisation, Policy, Version));
                yield return ("Text", ModelsLinks.Text(Organisation, Policy, Version));
                yield return ("Try it", ModelsLinks.Try(Organisation, Policy, Version));
                yield return ("Check", ModelsLinks.Check(Organisation, Policy, Version));
            }

            if (MayPublish)
                yield return ("Publish", ModelsLinks.Publish(Organisation, Policy, Version));
        }
    }
}
