using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace PolicyForge.Core.Record.Organisations.Academies;

/// <summary>A row of a table with the line of the file that it starts on.</summary>
internal sealed record CsvRow(int Line, string[] Fields);

/// <summary>Reads a table as RFC 4180 has it, and says of every row that is not so what is wrong.</summary>
/// <param name="header">The names of the columns.</param>
/// <param name="rows">The rows that are in order.</param>
internal sealed class CsvTable(CsvRow header, IReadOnlyList<CsvRow> rows)
{
    public const int MostRows = 100_000;

    public CsvRow Header => header;

    public IReadOnlyList<CsvRow> Rows => rows;

    public static CsvTable Read(string text, List<Problem> problems)
    {
        var broken = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter(text),
            IgnoreBlankLines = false,
            BadDataFound = _ => broken = true,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        CsvRow? header = null;
        var rows = new List<CsvRow>();
        for (var line = 1; parser.Read(); line = parser.RawRow + 1, broken = false)
        {
            var row = new CsvRow(line, [.. parser.Record!.Select(field => field.Trim())]);
            if (broken)
                problems.Add(LineProblem.Of(line, null, "A quotation mark stands where none can, or is never closed. Put quotation marks round the whole value and double those inside it."));
            else if (row.Fields.All(field => field.Length == 0))
                continue;
            else if (header is null)
                header = row;
            else if (row.Fields.Length != header.Fields.Length)
                problems.Add(LineProblem.Of(line, null, $"There are {row.Fields.Length} values, but the header names {header.Fields.Length} columns. Put values that hold a comma in quotation marks."));
            else
                rows.Add(row);
            if (rows.Count + problems.Count > MostRows)
            {
                problems.Add(LineProblem.Of(line, null, string.Create(CultureInfo.InvariantCulture, $"The file has more than {MostRows:N0} rows. Split it.")));
                break;
            }
        }

        return new CsvTable(header ?? new CsvRow(1, []), rows);
    }

    // Spreadsheets save Unicode text with tabs.
    private static string Delimiter(string text)
    {
        var first = text.AsSpan(0, text.IndexOfAny(['\r', '\n']) is var end and >= 0 ? end : text.Length);
        return first.Contains('\t') && !first.Contains(',') ? "\t" : ",";
    }
}
