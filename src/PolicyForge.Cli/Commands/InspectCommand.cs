using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PolicyForge.Cli.Output;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Documents.Word;

namespace PolicyForge.Cli.Commands;

/// <summary><c>policyforge inspect</c>: what a Word file says of itself.</summary>
internal static class InspectCommand
{
    private static readonly string[] s_headings = ["", ""];

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<FileInfo>("FILE.docx") { Description = "A Word file that policyforge wrote." };
        var to = SharedOptions.To("How to print it.", "table", "json");
        var command = new TeachingCommand(
            "inspect",
            "Reads back from a Word file which policy, version and answers it was made from, and whether it was edited since.",
            new Example("inspect social-media-1.2.docx", "What this file is."),
            new Example("inspect social-media-1.2.docx --to json", "The same for another program."))
        {
            file, to,
        };
        command.SetAction(parsed =>
        {
            var stamp = Read(parsed.GetRequiredValue(file));
            if (parsed.GetRequiredValue(to) == "json")
                terminal.WriteJson(json => WriteJson(json, stamp));
            else
                terminal.WriteTable(s_headings, Rows(stamp));
            return ExitCode.Fine;
        });
        return command;
    }

    private static WordStamp Read(FileInfo file)
    {
        try
        {
            using var stream = file.OpenRead();
            return StampReader.Read(stream);
        }
        catch (InvalidDataException problem)
        {
            throw UserErrorException.InFile(file.ToString(), Codes.NotStamped, problem.Message, problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw UserErrorException.InFile(file.ToString(), Codes.FileUnreadable, $"Cannot be read. {problem.Message}", problem);
        }
    }

    private static IEnumerable<string[]> Rows(WordStamp word)
    {
        yield return ["Title", word.Title];
        yield return ["Policy", word.Stamp.Policy];
        yield return ["Model version", word.Stamp.ModelVersion];
        yield return ["Organisation", word.Stamp.Organisation ?? "none"];
        yield return ["Version", word.Stamp.Version ?? "none"];
        yield return ["Status", word.Stamp.Status];
        yield return ["Edition", word.Edition.ToString().ToLowerInvariant()];
        yield return ["Review", Date(word.Stamp.Review) ?? "none"];
        yield return ["SHA-256", word.ContentHash];
        yield return ["Edited since", word.Edited ? "yes" : "no"];
        yield return ["Clauses", word.Clauses.Count.ToString(CultureInfo.InvariantCulture)];
        foreach (var answer in word.Stamp.Answers)
            yield return [$"Answer {answer.Question}", answer.Value.Replace("\n", "; ", StringComparison.Ordinal)];
    }

    private static void WriteJson(Utf8JsonWriter json, WordStamp word)
    {
        json.WriteStartObject();
        json.WriteString("title", word.Title);
        json.WriteString("policy", word.Stamp.Policy);
        json.WriteString("model_version", word.Stamp.ModelVersion);
        json.WriteString("organisation", word.Stamp.Organisation);
        json.WriteString("version", word.Stamp.Version);
        json.WriteString("status", word.Stamp.Status);
        json.WriteString("edition", word.Edition.ToString().ToLowerInvariant());
        json.WriteString("review", Date(word.Stamp.Review));
        json.WriteString("sha256", word.ContentHash);
        json.WriteBoolean("edited", word.Edited);
        json.WriteStartObject("answers");
        foreach (var answer in word.Stamp.Answers)
            json.WriteString(answer.Question, answer.Value);
        json.WriteEndObject();
        json.WriteStartArray("clauses");
        foreach (var clause in word.Clauses)
            json.WriteStringValue(clause);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
