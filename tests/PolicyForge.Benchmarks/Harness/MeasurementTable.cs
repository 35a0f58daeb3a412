using Spectre.Console;

namespace PolicyForge.Benchmarks.Harness;

/// <summary>Prints all measurements as one table: with lines for a person, as Markdown for a file or a pipe.</summary>
internal static class MeasurementTable
{
    // A file or a pipe has no width; its lines are as long as their words.
    private const int Unbounded = 2000;

    private static readonly string[] s_headings = ["Benchmark", "What", "Measured", "Goal", "Met"];

    public static void Write(TextWriter output, IReadOnlyList<(Benchmark Benchmark, IReadOnlyList<Measurement> Measurements)> results)
    {
        var plain = Console.IsOutputRedirected;
        var table = new Table { Border = plain ? TableBorder.Markdown : TableBorder.Rounded };
        foreach (var heading in s_headings)
            table.AddColumn(new TableColumn(new Text(heading)));
        table.Columns[2].RightAligned();

        foreach (var (benchmark, measurements) in results)
            AddRows(table, benchmark.Title, measurements);

        if (plain)
            WritePlain(output, table);
        else
            AnsiConsole.Write(table);
    }

    private static void AddRows(Table table, string title, IReadOnlyList<Measurement> measurements)
    {
        foreach (var (index, measurement) in measurements.Index())
        {
            string[] cells = [index == 0 ? title : "", measurement.What, measurement.Measured, measurement.Goal, Answer(measurement.Met)];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }
    }

    private static string Answer(bool? met) => met switch
    {
        true => "yes",
        false => "no",
        null => "",
    };

    private static void WritePlain(TextWriter output, Table table)
    {
        using var lines = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(lines) });
        console.Profile.Width = Unbounded;
        console.Write(table);
        foreach (var line in lines.ToString().Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
            output.WriteLine(line);
    }
}
