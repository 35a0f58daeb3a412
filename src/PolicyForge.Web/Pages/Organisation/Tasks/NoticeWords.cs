using PolicyForge.Core.Record.Messaging;
using PolicyForge.Web.Pages.Organisation.Work;

namespace PolicyForge.Web.Pages.Organisation.Tasks;

/// <summary>What a notice tells.</summary>
internal static class NoticeWords
{
    public static string Of(Notice notice) => notice.Kind switch
    {
        "version-published" => $"Version {notice.Detail["version"]} of {notice.Detail["title"]} was published",
        "version-withdrawn" => $"Version {notice.Detail["version"]} of {notice.Detail["title"] ?? notice.PolicyId} was withdrawn by its publisher",
        "job-ended" => $"{WorkWords.Of($"{notice.Detail["kind"]}", notice.OrganisationId).Title} has ended",
        var other => $"{char.ToUpperInvariant(other[0])}{other[1..].Replace('-', ' ')}{(notice.PolicyId is { } policy ? $": {policy}" : "")}",
    };

    /// <summary>More of it, or null.</summary>
    public static string? More(Notice notice) => (notice.Detail["summary"] ?? notice.Detail["reason"])?.ToString();
}
