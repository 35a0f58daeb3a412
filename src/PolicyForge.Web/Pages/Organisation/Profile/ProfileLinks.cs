using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Profile;

/// <summary>The addresses of an organisation's profile.</summary>
internal static class ProfileLinks
{
    private const string Area = "profile";

    public static string Profile(string organisation) => Links.In(organisation, Area);

    public static string Words(string organisation) => Links.In(organisation, Area, "words");

    public static string Sentence(string organisation, string term) => Links.With(Words(organisation), ("handler", "Sentence"), ("term", term));

    public static string Contacts(string organisation) => Links.In(organisation, Area, "contacts");

    public static string Contact(string organisation, string fact) => Links.In(organisation, Area, "contacts", fact);

    public static string Brand(string organisation) => Links.In(organisation, Area, "brand");

    public static string Documents(string organisation) => Links.In(organisation, Area, "documents");

    public static string Publishers(string organisation) => Links.In(organisation, Area, "publishers");

    public static string Preview(string organisation) => Links.In(organisation, Area, "preview");

    public static string Logo(string organisation, long revision) => Links.With(Links.In(organisation, Area, "logo"), ("seen", $"{revision}"));

    /// <summary>The colours and the font of the organisation's documents.</summary>
    public static string Style(string organisation) => Links.In(organisation, "brand.css");
}
