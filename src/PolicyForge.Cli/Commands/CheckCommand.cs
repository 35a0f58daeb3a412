using System.CommandLine;
using System.Globalization;
using PolicyForge.Cli.Output;
using PolicyForge.Core.Checking;

namespace PolicyForge.Cli.Commands;

/// <summary><c>policyforge check</c>: every mistake in policies and organisations, in one run.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files or folders below templates/ or tenants/; everything when none is named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new TeachingCommand(
            "check",
            "Finds every mistake in policies and organisations, and tries the combinations of answers.",
            new Example("check", "Check the whole library and every organisation."),
            new Example("check templates/social-media/3.0", "Check one version of one policy."),
            new Example("check tenants/hillside-academy", "Check one organisation's answers, locks and amendments."))
        {
            paths,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var report = WorkspaceOpener.Open(parsed).Check(parsed.GetValue(paths) ?? [], cancellation);
            var exit = terminal.Report(report.Diagnostics);
            foreach (var tried in report.Combinations)
                terminal.Out.WriteLine(Words(tried));
            terminal.Out.WriteLine(Summary(report.Diagnostics.Count));
            return Task.FromResult(exit);
        });
        return command;
    }

    private static string Words(TriedCombinations tried) => string.Create(
        CultureInfo.InvariantCulture,
        $"{tried.PolicyId} {tried.Version}: {tried.Count} combinations of answers tried, {(tried.IsAll ? "which is all of them" : "so that every pair of answers meets")}");

    private static string Summary(int mistakes) => mistakes switch
    {
        0 => "No mistakes found.",
        1 => "1 mistake found.",
        _ => $"{mistakes} mistakes found.",
    };
}
