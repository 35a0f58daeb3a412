using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Adopting;
using PolicyForge.Web.Pages.Organisation.Policies;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Tasks;

/// <summary>The addresses of what there is to do.</summary>
internal static class TasksLinks
{
    public static string Tasks(string organisation) => Links.In(organisation, "tasks");

    /// <summary>Where the work on an adoption in hand goes on.</summary>
    public static string Next(string organisation, InHandItem item)
    {
        var key = new AdoptionKey(organisation, item.Adoption.PolicyId, item.Adoption.Number);
        return item switch
        {
            { AwaitsApproval: true } => PoliciesLinks.Approvals(key),
            { Gaps: 0 } => PoliciesLinks.Check(key),
            { Gaps: null } => PoliciesLinks.Policy(organisation, key.Policy),
            _ => PoliciesLinks.Answers(key),
        };
    }
}
