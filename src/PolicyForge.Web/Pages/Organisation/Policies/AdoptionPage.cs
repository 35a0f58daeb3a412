using Microsoft.AspNetCore.Mvc;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.People;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Policies;

/// <summary>A page about one adoption of a policy.</summary>
public abstract class AdoptionPage : OrganisationPage
{
    /// <summary>The policy.</summary>
    [FromRoute(Name = "policy")]
    public string Policy { get; set; } = "";

    /// <summary>Which of the organisation's adoptions of it.</summary>
    [FromRoute(Name = "number")]
    public int Number { get; set; }

    /// <summary>The revision of the adoption that the person saw.</summary>
    [BindProperty]
    public long Seen { get; set; }

    internal AdoptionKey Key => new(Tenant.Id, Policy, Number);

    /// <summary>Who changed it in the meantime, by name; null when nobody did.</summary>
    internal string? ChangedBy { get; private set; }

    internal CancellationToken Cancellation => HttpContext.RequestAborted;

    /// <summary>Loads what the page shows.</summary>
    protected abstract Task ShowAsync();

    /// <inheritdoc/>
    protected sealed override async Task LoadAsync()
    {
        await ShowAsync();
        if (Conflict is { } conflict)
            ChangedBy = await NameAsync(conflict.Actor);
    }

    /// <summary>What an actor of the audit is called.</summary>
    internal Task<string> NameAsync(string actor) =>
        HttpContext.RequestServices.GetRequiredService<ListMembers>().NameOfAsync(Tenant, actor, Cancellation);
}
