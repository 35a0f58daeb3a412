using System.Globalization;
using System.Text.Json.Nodes;
using CsvHelper;
using CsvHelper.Configuration;
using PolicyForge.Core.Record.Auditing;

namespace PolicyForge.Web.Pages.Organisation.Audit;

/// <summary>Writes an audit for spreadsheets, as it is read: nothing of it is held in memory.</summary>
internal static class AuditCsv
{
    private const int PageSize = 500;
    private static readonly string[] Columns = ["Sequence", "When (UTC)", "Who", "Door", "Act", "Request", "Subject", "Key", "Before", "After"];

    /// <summary>Writes all entries.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="pageAfter">The page of entries after a sequence; of the first ones for null.</param>
    /// <param name="nameOf">An actor's name.</param>
    public static async Task WriteAsync(Stream output, Func<long?, int, Task<IReadOnlyList<AuditEntry>>> pageAfter, Func<string, string> nameOf)
    {
        await using var writer = new StreamWriter(output);
        // A spreadsheet must not take a name that begins with = for a formula.
        await using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape });
        foreach (var column in Columns)
            csv.WriteField(column);
        await csv.NextRecordAsync();
        IReadOnlyList<AuditEntry> page = [];
        do
        {
            page = await pageAfter(page.Count == 0 ? null : page[^1].Sequence, PageSize);
            foreach (var entry in page)
                await WriteAsync(csv, entry, nameOf);
        }
        while (page.Count == PageSize);
    }

    private static Task WriteAsync(CsvWriter csv, AuditEntry entry, Func<string, string> nameOf)
    {
        csv.WriteField(entry.Sequence);
        csv.WriteField(entry.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        csv.WriteField(nameOf(entry.Actor));
        csv.WriteField(entry.Door);
        csv.WriteField(entry.Act);
        csv.WriteField(entry.Request);
        csv.WriteField(entry.Subject);
        csv.WriteField(Json(entry.Key));
        csv.WriteField(Json(entry.Before));
        csv.WriteField(Json(entry.After));
        return csv.NextRecordAsync();
    }

    private static string Json(JsonObject? value) => value?.ToJsonString() ?? "";
}
