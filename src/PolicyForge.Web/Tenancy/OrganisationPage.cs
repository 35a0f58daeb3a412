using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Core.Record.People;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Tenancy;

/// <summary>A page about an organisation. Whoever has no business there is told that there is no such page.</summary>
public abstract class OrganisationPage : ActPage
{
    private const string RouteValue = "organisation";

    /// <summary>The organisation, and the person in it.</summary>
    internal Tenant Tenant { get; private set; } = null!;

    /// <summary>What the person must be allowed to open the page at all.</summary>
    protected virtual Privilege Needs => Privilege.Read;

    /// <summary>What an actor of the audit is called, as the middle of a sentence.</summary>
    internal Task<string> NameAsync(string actor) =>
        new Actors(HttpContext.RequestServices.GetRequiredService<ListMembers>()).NameAsync(Tenant, actor, HttpContext.RequestAborted);

    /// <inheritdoc/>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var person = HttpContext.Features.GetRequiredFeature<FoundSession>();
        var finder = HttpContext.RequestServices.GetRequiredService<TenantFinder>();
        var tenant = await finder.FindAsync(person, (string)RouteData.Values[RouteValue]!, HttpContext.RequestAborted);
        if (tenant is null || !tenant.May(Needs))
        {
            context.Result = NotFound();
            return;
        }

        Tenant = tenant;
        HttpContext.Features.Set(tenant);
        await next();
    }
}
