using PolicyForge.Core.Checking;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Record.Drafting;

namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>Something that a check found, and where to mend it.</summary>
/// <param name="IsError">Whether it stops the draft from being published.</param>
/// <param name="Place">Where it is, as people read it.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Address">Where to mend it; null where nobody can here.</param>
/// <param name="Line">The line of the text, or null when it is elsewhere.</param>
/// <param name="Column">The column of the text.</param>
internal sealed record CheckRow(bool IsError, string Place, string Message, string? Address, int? Line, int Column)
{
    /// <summary>All that a check found.</summary>
    public static IReadOnlyList<CheckRow> Of(CheckReport report, string yaml, Func<int, string> textAt, string questions, string details) =>
        [.. report.Diagnostics.Select(found => Of(found, yaml, textAt, questions, details))];

    private static CheckRow Of(Diagnostic found, string yaml, Func<int, string> textAt, string questions, string details)
    {
        var isError = found.Severity == Severity.Error;
        return found.Path.Split('/')[^1] switch
        {
            "body.md" => new(isError, $"Text, line {found.Line}", found.Message, textAt(found.Line), found.Line, found.Column),
            "policy.yaml" when IsInQuestions(yaml, found.Line) => new(isError, "Questions", found.Message, questions, null, 0),
            "policy.yaml" => new(isError, "Details", found.Message, details, null, 0),
            var shared => new(isError, $"Shared text ‘{Path.GetFileNameWithoutExtension(shared)}’, line {found.Line}", found.Message, null, null, 0),
        };
    }

    private static bool IsInQuestions(string yaml, int line) => QuestionsFile.Lines(yaml) is { } lines && line >= lines.First && line <= lines.Last;
}

/// <summary>What a check found in a draft.</summary>
/// <param name="Rows">All of it.</param>
/// <param name="Combinations">How many combinations of answers were tried.</param>
/// <param name="Revision">The revision that was checked.</param>
internal sealed record CheckResult(IReadOnlyList<CheckRow> Rows, int Combinations, long Revision)
{
    /// <summary>What it comes to.</summary>
    public string Summary => (Rows.Count(row => row.IsError), Rows.Count(row => !row.IsError)) switch
    {
        (0, 0) => $"No mistakes. {Tried}",
        (0, var warnings) => $"No errors, {Site.Display.Count(warnings, "warning", "warnings")}. {Tried}",
        (var errors, 0) => $"{Site.Display.Count(errors, "error", "errors")}.",
        var (errors, warnings) => $"{Site.Display.Count(errors, "error", "errors")} and {Site.Display.Count(warnings, "warning", "warnings")}.",
    };

    private string Tried => Combinations > 0 ? $"{Site.Display.Count(Combinations, "combination of answers was", "combinations of answers were")} tried." : "";
}
