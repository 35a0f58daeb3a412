using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Work;

/// <summary>The addresses of long work.</summary>
internal static class WorkLinks
{
    public static string Job(string organisation, Guid job, string? after = null) => Links.With(Links.In(organisation, "work", $"{job}"), ("after", after));

    public static string Progress(string organisation, Guid job, string? after) => Links.With(Job(organisation, job), ("handler", "Progress"), ("after", after));

    public static string Result(string organisation, Guid job) => Links.With(Job(organisation, job), ("handler", "Result"));
}
