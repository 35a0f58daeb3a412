using PolicyForge.Core.Record.Messaging;
using PolicyForge.Web.Pages.Organisation.Work;

namespace PolicyForge.Web.Pages.Organisation.Tasks;

/// <summary>Notices on a page that puts them away by its handler <c>read</c>.</summary>
/// <param name="Notices">The notices.</param>
/// <param name="MayEdit">Whether the person may put them away.</param>
/// <param name="AddressOf">Where a policy is seen to.</param>
internal sealed record NoticeList(IReadOnlyList<Notice> Notices, bool MayEdit, Func<string, string> AddressOf)
{
    /// <summary>Where a notice leads, or null.</summary>
    public string? LinkOf(Notice notice) => notice switch
    {
        { PolicyId: { } policy } => AddressOf(policy),
        { Kind: "job-ended" } when Guid.TryParse($"{notice.Detail["job"]}", out var job) => WorkLinks.Job(notice.OrganisationId, job),
        _ => null,
    };
}
