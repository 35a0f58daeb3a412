using System.CommandLine;
using System.Text.Json;
using PolicyForge.Cli.Output;
using PolicyForge.Core.Adoptions;
using PolicyForge.Core.Listing;

namespace PolicyForge.Cli.Commands;

/// <summary><c>policyforge questions</c>: what a policy asks and, for an organisation, what is answered and by whom.</summary>
internal static class QuestionsCommand
{
    private static readonly string[] s_headings = ["Question", "Type", "Ask", "Choices", "Answer", "From"];

    public static Command Create(Terminal terminal)
    {
        var policy = SharedOptions.Policy();
        var tenant = SharedOptions.Tenant("The organisation whose answers to show.");
        var to = SharedOptions.To("How to print them.", "table", "json");
        var command = new TeachingCommand(
            "questions",
            "Lists a policy's questions and, for an organisation, each answer and where it came from.",
            new Example("questions social-media", "Everything the newest version asks."),
            new Example("questions social-media --tenant hillside-academy", "What Hillside Academy answered, what its trust decided, what is open."))
        {
            policy, tenant, to,
        };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(policy);
            var result = WorkspaceOpener.Open(parsed).Questions(name.Id, name.Version, parsed.GetValue(tenant));
            if (parsed.GetRequiredValue(to) == "json")
                terminal.WriteJson(json => WriteJson(json, result.Rows));
            else
                terminal.WriteTable(s_headings, result.Rows.Select(Cells));
            return terminal.Report(result.Diagnostics);
        });
        return command;
    }

    private static string[] Cells(QuestionRow row) =>
    [
        row.Required ? $"{row.Id} *" : row.Id,
        row.Type,
        row.When is null ? row.Ask : $"{row.Ask} (when {row.When})",
        string.Join(", ", row.Choices.Select(choice => choice.Key)),
        row.Asked == false ? "not asked" : row.Answer ?? "",
        From(row),
    ];

    private static string From(QuestionRow row) => row switch
    {
        { LockedBy: { } lockedBy } => $"{lockedBy} (locked)",
        { GivenBy: { } givenBy } => givenBy,
        { Origin: AnswerOrigin.Default } => "default",
        _ => "",
    };

    private static void WriteJson(Utf8JsonWriter json, IReadOnlyList<QuestionRow> rows)
    {
        json.WriteStartArray();
        foreach (var row in rows)
            WriteJson(json, row);
        json.WriteEndArray();
    }

    private static void WriteJson(Utf8JsonWriter json, QuestionRow row)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Id);
        json.WriteString("ask", row.Ask);
        json.WriteString("type", row.Type);
        json.WriteBoolean("required", row.Required);
        if (row.Choices.Count > 0)
        {
            json.WriteStartObject("choices");
            foreach (var choice in row.Choices)
                json.WriteString(choice.Key, choice.Label);
            json.WriteEndObject();
        }
        json.WriteString("when", row.When);
        json.WriteString("help", row.Help);
        if (row.Asked is { } asked)
            json.WriteBoolean("asked", asked);
        json.WriteString("answer", row.Answer);
        json.WriteString("origin", row.Origin.ToString().ToLowerInvariant());
        json.WriteString("given_by", row.GivenBy);
        json.WriteString("locked_by", row.LockedBy);
        json.WriteEndObject();
    }
}
