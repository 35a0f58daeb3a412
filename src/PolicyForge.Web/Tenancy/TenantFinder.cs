using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Core.Record.Organisations;

namespace PolicyForge.Web.Tenancy;

/// <summary>Finds an organisation for a person: one of theirs, or one that stands below one of theirs.</summary>
internal sealed class TenantFinder(FindCaller callers, GetOrganisation organisations)
{
    /// <summary>The organisation with the person in it; null when there is none for them.</summary>
    public async Task<Tenant?> FindAsync(FoundSession session, string organisation, CancellationToken cancellation)
    {
        if (await callers.RunAsync(session, organisation, cancellation) is not { } caller)
            return null;
        // What the session knows of their own organisation is enough: only those from above have to ask.
        if (session.Homes.FirstOrDefault(home => home.Organisation == organisation) is { } own)
            return new Tenant(own.Organisation, own.Name, own.Kind, IsOwn: true, caller);
        try
        {
            var profile = (await organisations.RunAsync(caller, organisation, cancellation)).Profile;
            return new Tenant(profile.Id, profile.Name, profile.Kind, caller.Home == profile.Trust, caller);
        }
        catch (NotThereException)
        {
            return null;
        }
    }
}
