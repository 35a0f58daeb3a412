using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Mvc;

namespace PolicyForge.Web.Site;

/// <summary>A file that spreadsheets open.</summary>
internal static class CsvFile
{
    /// <summary>What it is sent as.</summary>
    public const string MediaType = "text/csv; charset=utf-8";

    // A text that begins like a formula must not be worked out by the program that opens the file.
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };

    // By the mark it knows the letters.
    private static readonly UTF8Encoding Marked = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>The file, to be kept under a name.</summary>
    public static Task<FileContentResult> OfAsync(string name, IEnumerable<string> columns, IEnumerable<string?[]> rows) => OfAsync(name, columns, rows.ToAsyncEnumerable());

    /// <summary>The file, to be kept under a name, of rows that are still to be read.</summary>
    public static async Task<FileContentResult> OfAsync(string name, IEnumerable<string> columns, IAsyncEnumerable<string?[]> rows)
    {
        using var content = new MemoryStream();
        await WriteAsync(content, columns, rows);
        return new FileContentResult(content.ToArray(), MediaType) { FileDownloadName = name };
    }

    /// <summary>Writes the file as its rows are read: nothing of it is held in memory.</summary>
    public static async Task WriteAsync(Stream output, IEnumerable<string> columns, IAsyncEnumerable<string?[]> rows)
    {
        await using var csv = new CsvWriter(new StreamWriter(output, Marked, leaveOpen: true), Form);
        await foreach (var row in rows.Prepend([.. columns]))
        {
            foreach (var cell in row)
                csv.WriteField(cell);
            await csv.NextRecordAsync();
        }
    }

    /// <summary>A day, as spreadsheets know it.</summary>
    public static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
