namespace PolicyForge.Web.Pages.Organisation.Models;

/// <summary>Writes lines for spreadsheets.</summary>
internal static class CsvLine
{
    private static readonly char[] Formulas = ['=', '+', '-', '@', '\t', '\r'];

    /// <summary>A line of cells. What a spreadsheet would take for a formula stays text.</summary>
    public static string Of(params ReadOnlySpan<string> cells)
    {
        var written = new List<string>();
        foreach (var cell in cells)
            written.Add(Cell(cell.Length > 0 && Formulas.Contains(cell[0]) ? $"'{cell}" : cell));
        return string.Join(',', written) + "\r\n";
    }

    private static string Cell(string text) => text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
