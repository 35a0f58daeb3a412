using System.CommandLine;
using System.Globalization;
using PolicyForge.Cli.Output;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Folders;
using PolicyForge.Data;

namespace PolicyForge.Cli.Commands;

/// <summary><c>policyforge export</c>: writes organisations' records as templates/ and tenants/, with their Word files.</summary>
internal sealed class ExportCommand
{
    private readonly Argument<string[]> _organisations = new("ORGANISATION")
    {
        Description = "Organisations' ids; all when none is named.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The folder to write to.",
        HelpName = "DIR",
        Required = true,
    };

    public static Command Create(Terminal terminal)
    {
        var export = new ExportCommand();
        var command = new TeachingCommand(
            "export",
            "Writes organisations' whole records out of the database, as the files that load reads, and their Word files.",
            new Example("export --output record", "Write every organisation to record/templates, record/tenants and record/documents."),
            new Example("export hillside-academy --output record", "Write one organisation, with what it takes from those above it."))
        {
            export._organisations, export._output,
        };
        DatabaseOpener.AddTo(command);
        command.SetAction((parsed, cancellation) => export.RunAsync(parsed, terminal, cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var folder = parsed.GetRequiredValue(_output);
        var organisations = parsed.GetValue(_organisations) ?? [];
        await using var database = await DatabaseOpener.OpenAsync(parsed, cancellation);
        var export = new ExportFolder(new PostgresRecord(database.Application), new DueWork(database.Application));
        try
        {
            Report(await export.RunAsync(organisations, (path, content) => WholeFile.Write(Path.Combine(folder, path), stream => stream.Write(content)), cancellation), folder, terminal);
            return ExitCode.Fine;
        }
        catch (NotThereException problem)
        {
            throw UserErrorException.InFile("export", Codes.UnknownOrganisation, $"One of these organisations is not in the record: {string.Join(", ", organisations)}. Correct its id, or load it first.", problem);
        }
        catch (RefusedException problem)
        {
            return terminal.Report([.. problem.Problems.Select(each => new Diagnostic(each.Field, 1, 1, Codes.FileUnwritable, each.Message))]);
        }
    }

    private static void Report(ExportReport report, string folder, Terminal terminal)
    {
        foreach (var note in report.Notes)
            terminal.Error.WriteLine($"note: {note}");
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Organisations} organisations and {report.Documents} Word files written to {folder}/."));
    }
}
