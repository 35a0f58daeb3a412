using System.CommandLine;
using System.Globalization;
using PolicyForge.Cli.Output;
using PolicyForge.Core;
using PolicyForge.Core.Policies;

namespace PolicyForge.Cli.Commands;

/// <summary><c>policyforge clauses</c>: a policy's clause ids, and ids for clauses that have none.</summary>
internal static class ClausesCommand
{
    private const int WordsShown = 60;

    private static readonly string[] s_headings = ["Line", "Id", "Kind", "Section", "Edit", "Words"];

    public static Command Create(Terminal terminal)
    {
        var policy = SharedOptions.Policy();
        var write = new Option<bool>("--write") { Description = "Give an id to every section and clause that has none, in its body.md." };
        var command = new TeachingCommand(
            "clauses",
            "Lists a policy's sections and clauses with their permanent ids and edit rights.",
            new Example("clauses social-media@3.0", "Every clause id of version 3.0."),
            new Example("clauses social-media@3.0 --write", "Give ids to the clauses that have none; existing ids stay as they are."))
        {
            policy, write,
        };
        command.SetAction(parsed =>
        {
            var workspace = WorkspaceOpener.Open(parsed);
            var name = parsed.GetRequiredValue(policy);
            if (parsed.GetValue(write))
                return Write(workspace, name, terminal);

            var result = workspace.Clauses(name.Id, name.Version);
            terminal.WriteTable(s_headings, result.Rows.Select(Cells));
            return terminal.Report(result.Diagnostics);
        });
        return command;
    }

    private static int Write(Workspace workspace, PolicyName name, Terminal terminal)
    {
        var result = workspace.WriteClauseIds(name.Id, name.Version);
        foreach (var clause in result.Rows)
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clause.Place.Path}({clause.Place.Line}): {clause.Id}"));
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Rows.Count} ids written."));
        return terminal.Report(result.Diagnostics);
    }

    private static string[] Cells(SourceClause clause) =>
    [
        clause.Place.Line.ToString(CultureInfo.InvariantCulture),
        clause.Id ?? "none",
        clause.Kind switch { SourceClauseKind.SubHeading => "sub-heading", var kind => kind.ToString().ToLowerInvariant() },
        clause.Section ?? "",
        clause.Edit.ToString().ToLowerInvariant(),
        clause.Words.Length > WordsShown ? string.Concat(clause.Words.AsSpan(0, WordsShown), "…") : clause.Words,
    ];
}
