using PolicyForge.Core.Record.Overseeing;
using PolicyForge.Web.Site;

namespace PolicyForge.Web.Pages.Organisation.Academies;

/// <summary>Cells of the matrix as rows of a spreadsheet.</summary>
internal static class MatrixCsv
{
    public static IReadOnlyList<string> Columns { get; } = ["Academy", "Policy", "State", "Version", "Model version", "Review due", "Newer model", "Version in hand", "State in hand"];

    public static string?[] Row(MatrixCell cell) =>
    [
        cell.Organisation,
        cell.Title,
        StateWords.Of(cell.State),
        cell.Version,
        cell.ModelVersion,
        CsvFile.Date(cell.ReviewDue),
        cell.NewerVersion,
        cell.InHandVersion,
        cell.InHandStatus is { } status ? Display.Of(status) : null,
    ];
}
