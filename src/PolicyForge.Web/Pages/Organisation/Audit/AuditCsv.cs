using System.Globalization;
using System.Text.Json.Nodes;
using PolicyForge.Core.Record.Auditing;

namespace PolicyForge.Web.Pages.Organisation.Audit;

/// <summary>Entries of an audit as rows of a spreadsheet.</summary>
internal static class AuditCsv
{
    private const int PageSize = 500;

    public static IReadOnlyList<string> Columns { get; } = ["Sequence", "When (UTC)", "Who", "Door", "Act", "Request", "Subject", "Key", "Before", "After"];

    /// <summary>All entries, page by page.</summary>
    /// <param name="pageAfter">The page of entries after a sequence; of the first ones for null.</param>
    /// <param name="nameOf">An actor's name.</param>
    public static async IAsyncEnumerable<string?[]> Rows(Func<long?, int, Task<IReadOnlyList<AuditEntry>>> pageAfter, Func<string, string> nameOf)
    {
        IReadOnlyList<AuditEntry> page = [];
        do
        {
            page = await pageAfter(page.Count == 0 ? null : page[^1].Sequence, PageSize);
            foreach (var entry in page)
                yield return Row(entry, nameOf);
        }
        while (page.Count == PageSize);
    }

    private static string?[] Row(AuditEntry entry, Func<string, string> nameOf) =>
    [
        entry.Sequence.ToString(CultureInfo.InvariantCulture),
        entry.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        nameOf(entry.Actor),
        entry.Door,
        entry.Act,
        entry.Request.ToString(),
        entry.Subject,
        Json(entry.Key),
        Json(entry.Before),
        Json(entry.After),
    ];

    private static string? Json(JsonObject? value) => value?.ToJsonString();
}
