using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Core.Record.Messaging;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Tasks;

/// <summary>What there is to do: in hand, due for review, new.</summary>
public sealed class IndexModel(ReadTasks readTasks, MarkNoticeRead markNoticeRead) : OrganisationPage
{
    /// <summary>The notice that was read.</summary>
    [BindProperty]
    public Guid Notice { get; set; }

    internal TaskList Tasks { get; private set; } = null!;

    internal bool MayEdit => Tenant.May(Privilege.Edit);

    /// <summary>Shows it.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Puts a notice away.</summary>
    public Task<IActionResult> OnPostReadAsync() => ActAsync(async () =>
    {
        await markNoticeRead.RunAsync(Tenant.Caller, Tenant.Id, Notice, HttpContext.RequestAborted);
        return Redirect(TasksLinks.Tasks(Tenant.Id));
    });

    /// <inheritdoc/>
    protected override async Task LoadAsync() => Tasks = await readTasks.RunAsync(Tenant.Caller, Tenant.Id, HttpContext.RequestAborted);
}
