using System.CommandLine;
using PolicyForge.Cli.Output;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.People;
using PolicyForge.Data;

namespace PolicyForge.Cli.Commands;

/// <summary><c>policyforge key</c>: makes a key of the API, so that an organisation has its first.</summary>
internal sealed class KeyCommand
{
    private static readonly string[] s_words = [.. Enum.GetNames<Privilege>().Select(name => name.ToLowerInvariant())];

    private readonly Argument<string> _organisation = new("ORGANISATION") { Description = "The organisation's id." };

    private readonly Option<string> _name = new("--name")
    {
        Description = "What the key is for.",
        HelpName = "TEXT",
        DefaultValueFactory = _ => "Made from the command line",
    };

    private readonly Option<string[]> _scopes = new("--allow")
    {
        Description = "What it allows: read, edit, approve, manage.",
        HelpName = "SCOPE",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => s_words,
    };

    private readonly Option<int> _days = new("--days")
    {
        Description = "How many days it is good for, at most a year.",
        HelpName = "NUMBER",
        DefaultValueFactory = _ => 90,
    };

    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var key = new KeyCommand();
        key._scopes.AcceptOnlyFromAmong(s_words);
        var command = new TeachingCommand(
            "key",
            "Makes a key of the API for an organisation. It is shown this once.",
            new Example("key hillside-academy", "A key that allows everything for 90 days."),
            new Example("key hillside-academy --allow read --days 365 --name Website", "A key that reads, for a year."))
        {
            key._organisation, key._name, key._scopes, key._days,
        };
        DatabaseOpener.AddTo(command);
        command.SetAction((parsed, cancellation) => key.RunAsync(parsed, terminal, clock, cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, Terminal terminal, TimeProvider clock, CancellationToken cancellation)
    {
        var organisation = parsed.GetRequiredValue(_organisation);
        Privilege[] scopes = [.. parsed.GetRequiredValue(_scopes).Select(word => Enum.Parse<Privilege>(word, ignoreCase: true))];
        var wanted = new NewKey(organisation, parsed.GetRequiredValue(_name), scopes, clock.GetUtcNow().AddDays(parsed.GetRequiredValue(_days)));
        await using var database = await DatabaseOpener.OpenAsync(parsed, cancellation);
        try
        {
            var created = await new CreateKey(new UseCases(new PostgresRecord(database.Application)), clock).RunAsync(Caller.Operator(organisation), wanted, cancellation);
            terminal.Out.WriteLine(created.Text.Show());
            return ExitCode.Fine;
        }
        catch (NotThereException problem)
        {
            throw UserErrorException.InFile(organisation, Codes.UnknownOrganisation, "There is no such organisation in the record. Load it first.", problem);
        }
        catch (RefusedException problem)
        {
            return terminal.Report([.. problem.Problems.Select(each => new Diagnostic(each.Field, 1, 1, Codes.WrongValue, each.Message))]);
        }
    }
}
