using PolicyForge.Core.Record.People;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>Names those who change drafts to those who write them too.</summary>
internal sealed class Authors(ListMembers members)
{
    private const int Page = 200;

    /// <summary>The name of an actor, as the middle of a sentence.</summary>
    public async Task<string> NameAsync(Tenant tenant, string actor, CancellationToken cancellation)
    {
        if (actor == tenant.Caller.Actor)
            return "you, in another window";
        if (!Guid.TryParse(actor, out var person))
            return actor.StartsWith("key:", StringComparison.Ordinal) ? "a program with a key of the API" : "the operator of this service";
        for (string? after = null; ;)
        {
            var page = await members.RunAsync(tenant.Caller, tenant.Id, after, Page, cancellation);
            if (page.FirstOrDefault(member => member.Person == person) is { } found)
                return found.Name;
            if (page.Count < Page)
                return $"somebody who has left {tenant.Name}";
            after = page[^1].Email;
        }
    }
}
