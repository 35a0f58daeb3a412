using System.Text.RegularExpressions;
using PolicyForge.Web.Pages.Organisation.Policies;

namespace PolicyForge.Web.Pages.Organisation.Work;

/// <summary>How a kind of work is told.</summary>
/// <param name="Title">What is done.</param>
/// <param name="Download">What its file is called in a link.</param>
/// <param name="FileName">What its file is called when it is kept.</param>
/// <param name="MediaType">What its file is.</param>
/// <param name="HasItems">Whether each item is told by itself.</param>
internal sealed partial record WorkWords(string Title, string Download, string FileName, string MediaType, bool HasItems)
{
    private const string Zip = "application/zip";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Why an item could not be done: each question that nobody answered once, without the names by which texts call it or its clauses.</summary>
    public static string ToDo(string message) => string.Join(' ', Missing().Split(PolicyWords.WithoutClauses(message)).Select(part => part.Trim()).Where(part => part.Length > 0).Distinct());

    public static WorkWords Of(string kind, string organisation) => kind switch
    {
        "adopt-for-academies" => new("Adopting for academies", "", "", Zip, HasItems: true),
        "documents-zip" => new("Putting the Word files together", "Download the Word files", $"{organisation}.zip", Zip, HasItems: false),
        "board-pack" => new("Making the board pack", "Download the board pack", $"{organisation}-board-pack.docx", Word, HasItems: false),
        _ => new("Work", "Download the file", $"{organisation}.zip", Zip, HasItems: true),
    };

    [GeneratedRegex("'[^']+' is missing, and an adopted document needs it: ", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
