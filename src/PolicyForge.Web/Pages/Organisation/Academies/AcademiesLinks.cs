using PolicyForge.Core.Record.Overseeing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Academies;

/// <summary>The addresses of a trust's academies.</summary>
internal static class AcademiesLinks
{
    private const string Area = "academies";

    public static string Matrix(string trust, MatrixFilter? filter = null) => With(Links.In(trust, Area), filter);

    public static string Csv(string trust, MatrixFilter filter) => With(Links.In(trust, "academies.csv"), filter);

    public static string Add(string trust) => Links.In(trust, Area, "add");

    public static string Leave(string trust, string academy) => Links.In(trust, Area, "leave", academy);

    /// <summary>What an academy has of a policy: the academy's own page.</summary>
    public static string Cell(MatrixCell cell) => Links.In(cell.OrganisationId, "policies", cell.PolicyId);

    /// <summary>All that an academy has.</summary>
    public static string Academy(string academy) => Links.In(academy, "policies");

    private static string With(string address, MatrixFilter? filter) => filter is null
        ? address
        : Links.With(address, ("state", filter.State), ("academy", filter.Academy), ("policy", filter.Policy));
}
