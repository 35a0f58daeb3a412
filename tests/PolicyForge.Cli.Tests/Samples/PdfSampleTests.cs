using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using PolicyForge.Documents;
using PolicyForge.Documents.Html;
using PolicyForge.Documents.Tests.Word;
using PolicyForge.Documents.Word;

namespace PolicyForge.Cli.Tests.Samples;

/// <summary>Another program than Word lays the files out; what it prints must count as the web page does.</summary>
public sealed partial class PdfSampleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("policyforge-pdf-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_sample_shows_the_same_numbers_in_its_pdf_as_on_its_web_page()
    {
        var documents = SampleDocuments.All.ToList();
        for (var index = 0; index < documents.Count; index++)
            File.WriteAllBytes(Path.Combine(_folder.FullName, $"{index}.docx"), WordWriter.Write(documents[index].Value));
        Run("soffice", [$"-env:UserInstallation=file://{_folder.FullName}/profile", "--headless", "--convert-to", "pdf", "--outdir", _folder.FullName,
            .. Enumerable.Range(0, documents.Count).Select(index => Path.Combine(_folder.FullName, $"{index}.docx"))]);

        for (var index = 0; index < documents.Count; index++)
        {
            var pdf = Path.Combine(_folder.FullName, $"{index}.pdf");
            File.Exists(pdf).ShouldBeTrue($"LibreOffice made no PDF of {documents[index].Key}");
            CompareNumbers(documents[index].Key, documents[index].Value, Squeeze(Run("pdftotext", ["-raw", pdf, "-"])));
        }
    }

    private static void CompareNumbers(string name, PolicyDocument document, string pdf)
    {
        var html = Squeeze(WebUtility.HtmlDecode(Tag().Replace(HtmlWriter.Write(document, HtmlForm.Fragment), " ")));
        foreach (var (number, words) in PrintedNumbers.Of(document))
        {
            var start = Squeeze(number + string.Concat(words.Split(' ').Take(4)));
            html.ShouldContain(start, Case.Sensitive, $"the web page of {name}");
            pdf.ShouldContain(start, Case.Sensitive, $"the PDF of {name}");
        }
    }

    /// <summary>Without white space and soft hyphens, so that line breaks and columns make no difference.</summary>
    private static string Squeeze(string text) => Space().Replace(text, "");

    private static string Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, error.Result);
        return output;
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\s\u00AD\u00A0]+")]
    private static partial Regex Space();
}
