using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.ForAll;

/// <summary>The addresses of what a trust decides for all of its academies.</summary>
internal static class ForAllLinks
{
    private const string Area = "for-all";

    public static string List(string trust) => Links.In(trust, Area);

    public static string Policy(string trust, string policy) => Links.In(trust, Area, policy);

    public static string Question(string trust, string policy, string question) => Links.In(trust, Area, policy, "questions", question);

    public static string Preview(string trust, string policy, string? academy = null) => Links.With(Links.In(trust, Area, policy, "preview"), ("academy", academy));

    public static string Adopt(string trust, string policy) => Links.In(trust, Area, policy, "adopt");

    public static string Zip(string trust) => Links.With(List(trust), ("handler", "Zip"));

    public static string BoardPack(string trust) => Links.With(List(trust), ("handler", "BoardPack"));
}
