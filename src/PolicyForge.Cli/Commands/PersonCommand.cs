using System.CommandLine;
using System.CommandLine.Parsing;
using PolicyForge.Cli.Output;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Accounts;
using PolicyForge.Data;

namespace PolicyForge.Cli.Commands;

/// <summary><c>policyforge person</c>: invites somebody, so that an organisation has its first owner.</summary>
internal sealed class PersonCommand
{
    private const string SiteVariable = "Site__Address";

    private static readonly string[] s_roles = [.. Enum.GetNames<Role>().Select(name => name.ToLowerInvariant())];

    private readonly Argument<string> _organisation = new("ORGANISATION") { Description = "The organisation's id." };

    private readonly Argument<string> _email = new("EMAIL") { Description = "The person's e-mail address." };

    private readonly Option<string> _role = new("--role")
    {
        Description = "What they shall be: owner, editor, approver or reader.",
        HelpName = "ROLE",
        DefaultValueFactory = _ => "owner",
    };

    private readonly Option<Uri?> _site = new("--site")
    {
        Description = $"Where people reach the program. Default: {SiteVariable}, else {SiteAddress.Default.Base.AbsoluteUri}.",
        HelpName = "ADDRESS",
        CustomParser = ParseSite,
    };

    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var person = new PersonCommand();
        person._role.AcceptOnlyFromAmong(s_roles);
        var command = new TeachingCommand(
            "person",
            "Invites somebody into an organisation. The link is shown this once and good for a week; no mail is sent.",
            new Example("person hillside-academy head@hillside.example.org", "A link that makes its reader an owner of Hillside Academy."),
            new Example("person hillside-academy office@hillside.example.org --role editor --site https://policies.example.org", "An editor, where people reach the program elsewhere."))
        {
            person._organisation, person._email, person._role, person._site,
        };
        DatabaseOpener.AddTo(command);
        command.SetAction((parsed, cancellation) => person.RunAsync(parsed, terminal, clock, cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, Terminal terminal, TimeProvider clock, CancellationToken cancellation)
    {
        var organisation = parsed.GetRequiredValue(_organisation);
        var wanted = new NewInvitation(organisation, parsed.GetRequiredValue(_email), Enum.Parse<Role>(parsed.GetRequiredValue(_role), ignoreCase: true));
        var site = new SiteAddress(parsed.GetValue(_site) ?? UsualSite());
        await using var database = await DatabaseOpener.OpenAsync(parsed, cancellation);
        try
        {
            var link = await new InviteAsOperator(new UseCases(new PostgresRecord(database.Application)), site, clock).RunAsync(wanted, cancellation);
            terminal.Out.WriteLine(link.AbsoluteUri);
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

    private static Uri? ParseSite(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var address = Address(text);
        if (address is null)
            result.AddError(NoAddress(text));
        return address;
    }

    private static Uri UsualSite() => Environment.GetEnvironmentVariable(SiteVariable) is { Length: > 0 } text
        ? Address(text) ?? throw UserErrorException.InFile(SiteVariable, Codes.WrongValue, NoAddress(text))
        : SiteAddress.Default.Base;

    private static Uri? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    private static string NoAddress(string text) => $"'{text}' is not an address. Write it as https://policies.example.org.";
}
