using Spectre.Console;

namespace PolicyForge.Cli.Output;

/// <summary>Prints tables: with borders for a person, in plain aligned columns for a file or a pipe.</summary>
internal static class TableWriter
{
    // A file or a pipe has no width; its lines are as long as their words.
    private const int Unbounded = 2000;

    public static void WriteTable(this Terminal terminal, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = terminal.Interactive ? TableBorder.Rounded : TableBorder.None };
        table.ShowHeaders = headings.Any(heading => heading.Length > 0);
        foreach (var heading in headings)
            table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))));
        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(cell)));

        if (terminal.Interactive)
            SpectreConsole(terminal.Out).Write(table);
        else
            WritePlain(terminal.Out, table);
    }

    /// <summary>A console for what only a person sees.</summary>
    public static IAnsiConsole SpectreConsole(TextWriter output) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });

    private static void WritePlain(TextWriter output, Table table)
    {
        using var lines = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(lines),
        });
        console.Profile.Width = Unbounded;
        console.Write(table);
        foreach (var line in lines.ToString().Split('\n'))
        {
            if (line.TrimEnd() is { Length: > 0 } words)
                output.WriteLine(words);
        }
    }
}
