using PolicyForge.Core.Organisations;
using PolicyForge.Core.Record;
using PolicyForge.Web.Tenancy;

namespace PolicyForge.Web.Site;

/// <summary>A page that an organisation's menu leads to.</summary>
/// <param name="Text">Its name in the menu.</param>
/// <param name="Address">Where it is.</param>
internal sealed record NavigationItem(string Text, string Address)
{
    /// <summary>Whether an address is that page or one below it.</summary>
    public bool IsAt(string path) => path == Address || path.StartsWith($"{Address}/", StringComparison.Ordinal);
}

/// <summary>The menu of an organisation, by what it is and what the person may do there.</summary>
internal static class Navigation
{
    public static IEnumerable<NavigationItem> Of(Tenant tenant)
    {
        if (tenant.Kind is OrganisationKind.Maintained or OrganisationKind.Academy)
            yield return new("To do", Links.In(tenant.Id, "tasks"));
        if (tenant.Kind is OrganisationKind.Council or OrganisationKind.Trust or OrganisationKind.Publisher)
            yield return new("Models", Links.In(tenant.Id, "models"));
        if (tenant.Kind == OrganisationKind.Trust)
            yield return new("Academies", Links.In(tenant.Id, "academies"));
        if (tenant.Kind is not (OrganisationKind.Council or OrganisationKind.Publisher))
            yield return new("Policies", Links.In(tenant.Id, "policies"));
        yield return new("Reviews", Links.In(tenant.Id, "reviews"));
        yield return new("Profile", Links.In(tenant.Id, "profile"));
        if (tenant.May(Privilege.Manage))
            yield return new("People", Links.In(tenant.Id, "people"));
    }
}
