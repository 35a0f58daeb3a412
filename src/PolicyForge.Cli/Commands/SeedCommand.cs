using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using PolicyForge.Cli.Output;
using PolicyForge.Core.Diagnostics;
using PolicyForge.Core.Record.People;
using PolicyForge.Core.Record.Seeding;
using PolicyForge.Data.Seeding;
using Spectre.Console;

namespace PolicyForge.Cli.Commands;

/// <summary><c>policyforge seed</c>: fills an empty database with invented schools, to try the program out or to measure it.</summary>
internal static class SeedCommand
{
    private const int FewSchools = 240;
    private const double Megabyte = 1_000_000;

    private static readonly string[] s_headings = ["Table", "Rows", "MB"];

    private static readonly Option<int> s_schools = new("--schools")
    {
        Description = $"How many schools, 2 to {NationSize.Most}; {NationSize.Nation} make a nation. Trusts and councils come in proportion.",
        HelpName = "NUMBER",
        DefaultValueFactory = _ => FewSchools,
    };

    private static readonly Option<string?> s_keys = new("--keys")
    {
        Description = "Writes the keys of the API that are made to a file, one a line.",
        HelpName = "FILE",
    };

    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        s_schools.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 2 or > NationSize.Most)
                result.AddError($"There can be 2 to {NationSize.Most} schools.");
        });
        var command = new TeachingCommand(
            "seed",
            "Fills an empty database with invented schools, trusts and councils that have adopted policies.",
            new Example("seed", $"Make {FewSchools} schools in the private database in .policyforge/."),
            new Example($"seed --schools {NationSize.Nation} --keys keys.txt", "Make a whole nation, half a million adoptions, and write the keys of some of its organisations to keys.txt."))
        {
            s_schools,
            s_keys,
        };
        DatabaseOpener.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, terminal, clock, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, TimeProvider clock, CancellationToken cancellation)
    {
        var nation = new Nation(new NationSize(parsed.GetValue(s_schools)));
        await using var database = await DatabaseOpener.OpenAsync(parsed, cancellation);
        var seeder = new Seeder(database.Application, clock);
        switch (await seeder.LookAsync(nation, cancellation))
        {
            case SeedState.Taken:
                throw UserErrorException.InFile("database", Codes.DatabaseTaken, "There are other organisations in the database. Seed an empty one.");
            case SeedState.Seeded:
                terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The database holds these {nation.Size.Schools} schools already."));
                return ExitCode.Fine;
            default:
                var watch = Stopwatch.StartNew();
                var result = await SeedAsync(seeder, nation, terminal, cancellation);
                await ReportAsync(result, new SeedTables(database.Application), terminal, watch, cancellation);
                if (parsed.GetValue(s_keys) is { } path)
                    WholeFile.Write(path, stream => WriteKeys(stream, result.Keys));
                return ExitCode.Fine;
        }
    }

    private static async Task<SeedResult> SeedAsync(Seeder seeder, Nation nation, Terminal terminal, CancellationToken cancellation)
    {
        if (!terminal.Interactive)
            return await seeder.RunAsync(nation, _ => { }, cancellation);
        return await TableWriter.SpectreConsole(terminal.Out)
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(progress =>
            {
                var task = progress.AddTask("Seeding", maxValue: nation.Size.Schools);
                return seeder.RunAsync(nation, schools => task.Increment(schools), cancellation);
            });
    }

    private static async Task ReportAsync(SeedResult result, SeedTables tables, Terminal terminal, Stopwatch watch, CancellationToken cancellation)
    {
        var sizes = await tables.SizesAsync(cancellation);
        terminal.WriteTable(s_headings, sizes
            .Where(table => result.Rows.ContainsKey(table.Name))
            .Select(table => (string[])[table.Name, Number(result.Rows[table.Name]), Megabytes(table.Bytes)]));
        var whole = Megabytes(await tables.DatabaseSizeAsync(cancellation));
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{whole} MB in all, written in {watch.Elapsed.TotalSeconds:0.0} s"));
    }

    private static void WriteKeys(Stream stream, IEnumerable<KeyText> keys)
    {
        using var writer = new StreamWriter(stream, leaveOpen: true);
        foreach (var key in keys)
            writer.WriteLine(key.Show());
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / Megabyte).ToString("N1", CultureInfo.InvariantCulture);
}
