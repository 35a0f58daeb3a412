using System.CommandLine;
using System.CommandLine.Help;
using PolicyForge.Cli.Commands;
using PolicyForge.Cli.Output;

namespace PolicyForge.Cli;

/// <summary>The commands, and what every one of them shares: the root folder, help with examples, exit codes.</summary>
public static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="clock">Tells today's date.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal, TimeProvider clock)
    {
        var parsed = Build(terminal, clock).Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples)
            return ReportUsage(parsed, terminal);

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = terminal.Out,
                Error = terminal.Error,
            });
        }
        catch (UserErrorException problem)
        {
            terminal.Error.WriteLine(problem.Message);
            return ExitCode.InputAtFault;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Stopped. What was written so far is whole.");
            return ExitCode.InputAtFault;
        }
    }

    private static RootCommand Build(Terminal terminal, TimeProvider clock)
    {
        var root = new RootCommand("Turns model policies and a school's settings into its policy documents.")
        {
            SharedOptions.Root,
            CheckCommand.Create(terminal),
            QuestionsCommand.Create(terminal),
            RenderCommand.Create(terminal, clock),
            InspectCommand.Create(terminal),
            ReviewsCommand.Create(terminal, clock),
            ClausesCommand.Create(terminal),
            ScribanCommand.Create(terminal),
            KeyCommand.Create(terminal, clock),
            PersonCommand.Create(terminal, clock),
            AuditCommand.Create(terminal),
            LoadCommand.Create(terminal, clock),
            ExportCommand.Create(terminal),
            SeedCommand.Create(terminal, clock),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private static int ReportUsage(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors)
            terminal.Error.WriteLine($"policyforge: {error.Message}");

        var command = parsed.CommandResult.Command;
        var path = command is RootCommand ? "policyforge" : $"policyforge {command.Name}";
        terminal.Error.WriteLine($"Try '{path} --help'.");
        return ExitCode.WrongUsage;
    }
}
