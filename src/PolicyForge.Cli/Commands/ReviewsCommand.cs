using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PolicyForge.Cli.Output;
using PolicyForge.Core.Reviews;

namespace PolicyForge.Cli.Commands;

/// <summary><c>policyforge reviews</c>: what is due for review, and when.</summary>
internal static class ReviewsCommand
{
    private static readonly string[] s_headings = ["Organisation", "Policy", "Version", "Status", "Review", "Due", "State"];

    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var tenant = SharedOptions.Tenant("One organisation; for a trust or council, its schools too. Default: all.");
        var on = SharedOptions.On("The day to look from. Default: today.");
        var to = SharedOptions.To("How to print them; ics is a calendar to subscribe to.", "table", "json", "ics");
        var command = new TeachingCommand(
            "reviews",
            "Lists adopted policies by review date: overdue, due soon (within 90 days), later, or without a date.",
            new Example("reviews", "Everything, soonest first."),
            new Example("reviews --tenant beacon-trust --on 2027-01-01", "What a trust and its academies face on 1 January 2027."),
            new Example("reviews --to ics > reviews.ics", "A calendar file."))
        {
            tenant, on, to,
        };
        command.SetAction(parsed =>
        {
            var day = parsed.GetValue(on) ?? SharedOptions.Today(clock);
            var result = WorkspaceOpener.Open(parsed).Reviews(parsed.GetValue(tenant), day);
            switch (parsed.GetRequiredValue(to))
            {
                case "json":
                    terminal.WriteJson(json => WriteJson(json, result.Rows));
                    break;
                case "ics":
                    terminal.Out.Write(ReviewCalendar.Write(result.Rows, day));
                    break;
                default:
                    terminal.WriteTable(s_headings, result.Rows.Select(Cells));
                    break;
            }
            return terminal.Report(result.Diagnostics);
        });
        return command;
    }

    private static string[] Cells(ReviewRow row) =>
    [
        row.Organisation,
        row.Policy,
        row.Version,
        row.Status.ToString().ToLowerInvariant(),
        row.Review ?? "none",
        row.Due?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "",
        Words(row.State),
    ];

    private static void WriteJson(Utf8JsonWriter json, IReadOnlyList<ReviewRow> rows)
    {
        json.WriteStartArray();
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("organisation", row.OrganisationId);
            json.WriteString("policy", row.Policy);
            json.WriteString("title", row.Title);
            json.WriteString("version", row.Version);
            json.WriteString("status", row.Status.ToString().ToLowerInvariant());
            json.WriteString("review", row.Review);
            json.WriteString("due", row.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("state", Words(row.State));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Words(ReviewState state) => state switch
    {
        ReviewState.Overdue => "overdue",
        ReviewState.DueSoon => "due soon",
        ReviewState.Later => "later",
        _ => "no date",
    };
}
