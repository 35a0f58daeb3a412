using PolicyForge.Core.Record.People;

namespace PolicyForge.Web.Tenancy;

/// <summary>Names those who changed something to those who work on it too.</summary>
internal sealed class Actors(ListMembers members)
{
    private const int PageSize = 200;

    /// <summary>What an actor of the audit is called, as the middle of a sentence.</summary>
    public async Task<string> NameAsync(Tenant tenant, string actor, CancellationToken cancellation)
    {
        if (actor == tenant.Caller.Actor)
            return "you (in another window)";
        if (!Guid.TryParse(actor, out var person))
            return actor.StartsWith("key:", StringComparison.Ordinal) ? "a program with a key of the API" : "the operator of this service";
        return await FindAsync(tenant, tenant.Id, person, cancellation)
            ?? (tenant.Caller.Home == tenant.Id ? null : await FindAsync(tenant, tenant.Caller.Home, person, cancellation))
            ?? $"somebody who is not a member of {tenant.Name}";
    }

    private async Task<string?> FindAsync(Tenant tenant, string organisation, Guid person, CancellationToken cancellation)
    {
        for (string? after = null; ;)
        {
            var page = await members.RunAsync(tenant.Caller, organisation, after, PageSize, cancellation);
            if (page.FirstOrDefault(member => member.Person == person) is { } found)
                return found.Name;
            if (page.Count < PageSize)
                return null;
            after = page[^1].Email;
        }
    }
}
