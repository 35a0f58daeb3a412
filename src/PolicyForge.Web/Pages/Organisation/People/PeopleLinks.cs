using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.People;

/// <summary>The addresses of an organisation's people, keys and audit log.</summary>
internal static class PeopleLinks
{
    public static string All(string organisation) => Links.In(organisation, "people");

    public static string Invite(string organisation) => Links.In(organisation, "people", "invite");

    public static string Member(string organisation, Guid person) => Links.In(organisation, "people", person.ToString());

    public static string Keys(string organisation) => Links.In(organisation, "keys");

    public static string Audit(string organisation) => Links.In(organisation, "audit");
}
