using System.CommandLine;
using System.Globalization;
using PolicyForge.Cli.Output;
using PolicyForge.Core.Record.Folders;
using PolicyForge.Data;

namespace PolicyForge.Cli.Commands;

/// <summary><c>policyforge load</c>: brings templates/ and tenants/ into the database.</summary>
internal static class LoadCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var command = new TeachingCommand(
            "load",
            "Brings the policies and organisations of a folder into the database. What is there already is left as it is.",
            new Example("load", "Check templates/ and tenants/ here and bring them into the private database in .policyforge/."),
            new Example("load --root library --database-owner \"Host=…\" --database-application \"Host=…\"", "Bring the folder library into the database of a server of your own."));
        DatabaseOpener.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, terminal, clock, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, TimeProvider clock, CancellationToken cancellation)
    {
        var workspace = WorkspaceOpener.Open(parsed);
        await using var database = await DatabaseOpener.OpenAsync(parsed, cancellation);
        var load = new LoadFolder(new PostgresRecord(database.Application), new DueWork(database.Application), clock);
        var report = await load.RunAsync(workspace, cancellation);
        var exit = terminal.Report(report.Diagnostics);
        if (report.IsLoaded)
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Organisations} organisations loaded, {report.Changed} of them new or changed."));
        return exit;
    }
}
