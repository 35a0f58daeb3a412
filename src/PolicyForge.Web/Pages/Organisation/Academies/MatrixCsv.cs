using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using PolicyForge.Core.Record.Overseeing;

namespace PolicyForge.Web.Pages.Organisation.Academies;

/// <summary>Writes cells of the matrix as rows of a spreadsheet.</summary>
internal static class MatrixCsv
{
    // A name that begins like a formula must not be worked out by the program that opens the file; the mark lets it know the letters.
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };
    private static readonly UTF8Encoding Marked = new(encoderShouldEmitUTF8Identifier: true);

    public static byte[] Write(IEnumerable<MatrixCell> cells)
    {
        using var output = new MemoryStream();
        using (var csv = new CsvWriter(new StreamWriter(output, Marked), Form))
        {
            csv.WriteRecords(cells.Select(Row.Of));
        }

        return output.ToArray();
    }

    private sealed record Row(string Academy, string Policy, string State, string? Version, string? Model, string? Review, string? NewerModel, string? InHand, string? InHandStatus)
    {
        public static Row Of(MatrixCell cell) => new(
            cell.Organisation,
            cell.Title,
            StateWords.Of(cell.State),
            cell.Version,
            cell.ModelVersion,
            cell.ReviewDue?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            cell.NewerVersion,
            cell.InHandVersion,
            cell.InHandStatus?.ToString());
    }
}
