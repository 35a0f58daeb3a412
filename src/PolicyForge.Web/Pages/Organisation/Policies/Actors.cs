using PolicyForge.Core.Record.People;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Pages.Organisation.Policies;

/// <summary>Names those who changed something.</summary>
internal static class Actors
{
    private const int Most = 200;

    /// <summary>A member by name; anybody else by what they are.</summary>
    public static async Task<string> NameOfAsync(this ListMembers members, Tenant tenant, string actor, CancellationToken cancellation)
    {
        if (!Guid.TryParse(actor, out var person))
            return actor.StartsWith("key:", StringComparison.Ordinal) ? "A program with a key" : "The program";
        var known = await members.RunAsync(tenant.Caller, tenant.Id, after: null, Most, cancellation);
        return known.FirstOrDefault(member => member.Person == person)?.Name ?? "Somebody from outside the school";
    }
}
