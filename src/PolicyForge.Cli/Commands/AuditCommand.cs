using System.CommandLine;
using PolicyForge.Cli.Output;
using PolicyForge.Core.Record;
using PolicyForge.Core.Record.Auditing;
using PolicyForge.Data;

namespace PolicyForge.Cli.Commands;

/// <summary><c>policyforge audit verify</c>: whether anybody changed the record behind its back.</summary>
internal static class AuditCommand
{
    public static Command Create(Terminal terminal)
    {
        var organisations = new Argument<string[]>("ORGANISATION")
        {
            Description = "Organisations to verify. Default: all.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Example[] examples = [new("audit verify", "Everybody's audit."), new("audit verify beacon-trust", "That of one organisation.")];
        var verify = new TeachingCommand(
            "verify",
            "Recomputes the hash of every entry and does again what the entries say: finds what was changed behind the record's back. "
                + "Keep what it prints elsewhere: an audit that was written anew as a whole ends with another hash.",
            examples)
        {
            organisations,
        };
        DatabaseOpener.AddTo(verify);
        verify.SetAction((parsed, cancellation) => VerifyAsync(parsed, parsed.GetValue(organisations) ?? [], terminal, cancellation));
        return new TeachingCommand("audit", "Looks after the record of who changed what.", examples) { verify };
    }

    private static async Task<int> VerifyAsync(ParseResult parsed, string[] named, Terminal terminal, CancellationToken cancellation)
    {
        await using var database = await DatabaseOpener.OpenAsync(parsed, cancellation);
        var verify = new VerifyAudit(new PostgresRecord(database.Application));
        var sound = true;
        foreach (var organisation in named.Length > 0 ? named : await new DueWork(database.Application).AuditedOrganisationsAsync(cancellation))
            sound &= await VerifyAsync(verify, organisation, terminal, cancellation);
        return sound ? ExitCode.Fine : ExitCode.InputAtFault;
    }

    private static async Task<bool> VerifyAsync(VerifyAudit verify, string organisation, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            var verdict = await verify.RunAsync(Caller.Operator(organisation), cancellation);
            foreach (var fault in verdict.Faults)
                terminal.Error.WriteLine($"{organisation}: {fault}");
            terminal.Out.WriteLine($"{organisation}: {verdict.Head.Sequence} changes, ending with {Convert.ToHexStringLower(verdict.Head.Hash)}");
            return verdict.Faults.Count == 0;
        }
        catch (NotThereException)
        {
            terminal.Error.WriteLine($"{organisation}: there is no such organisation in the record.");
            return false;
        }
    }
}
