using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PolicyForge.Cli;

/// <summary>A command that shows how it is used.</summary>
internal sealed class TeachingCommand(string name, string description, params IReadOnlyList<Example> examples)
    : Command(name, description)
{
    public IReadOnlyList<Example> Examples { get; } = examples;
}

/// <summary>A command line and what it does.</summary>
internal sealed record Example(string Words, string Does);

/// <summary>The usual help, then the command's examples.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = parseResult.CommandResult.Command is TeachingCommand command
            ? command.Examples
            : [.. parseResult.RootCommandResult.Command.Subcommands.OfType<TeachingCommand>().Select(each => each.Examples[0])];

        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine($"  policyforge {example.Words}");
            output.WriteLine($"      {example.Does}");
        }
        output.WriteLine();
        return ExitCode.Fine;
    }
}
