using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace PolicyForge.Web.Site;

/// <summary>A file that spreadsheets open.</summary>
internal static class CsvFile
{
    private static readonly UTF8Encoding Marked = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>The file, to be kept under a name.</summary>
    public static FileContentResult Of(string name, IEnumerable<string> columns, IEnumerable<string?[]> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend([.. columns]))
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return new FileContentResult([.. Marked.GetPreamble(), .. Marked.GetBytes(text.ToString())], "text/csv; charset=utf-8") { FileDownloadName = name };
    }

    /// <summary>A day, as spreadsheets know it.</summary>
    public static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A text that begins like a formula would be worked out by the program that opens the file.
    private static string Cell(string? value)
    {
        var text = value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{value}" : value ?? "";
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
