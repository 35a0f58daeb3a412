using System.Text;
using PolicyForge.Documents;
using PolicyForge.Documents.Html;
using PolicyForge.Documents.Json;
using PolicyForge.Documents.Text;
using PolicyForge.Documents.Word;

namespace PolicyForge.Cli.Output;

/// <summary>A form that documents come in.</summary>
/// <param name="Extension">What its files' names end in, and its name on the command line.</param>
/// <param name="Write">Writes a document in it.</param>
internal sealed record DocumentForm(string Extension, Action<PolicyDocument, Stream> Write)
{
    public static readonly DocumentForm Word = new("docx", WordWriter.Write);
    public static readonly DocumentForm HtmlPage = new("html", Text(document => HtmlWriter.Write(document, HtmlForm.Page)));
    public static readonly DocumentForm HtmlFragment = new("html", Text(document => HtmlWriter.Write(document, HtmlForm.Fragment)));

    private static readonly DocumentForm[] s_all =
    [
        Word,
        HtmlPage,
        new("txt", Text(PlainTextWriter.Write)),
        new("md", Text(MarkdownWriter.Write)),
        new("json", Text(DocumentJson.Write)),
    ];

    /// <summary>The names on the command line; the first is the usual one.</summary>
    public static string[] Names => [.. s_all.Select(form => form.Extension)];

    /// <summary>Whether a document in this form can be read on a terminal.</summary>
    public bool IsText => this != Word;

    public static DocumentForm Named(string name) => s_all.Single(form => form.Extension == name);

    private static Action<PolicyDocument, Stream> Text(Func<PolicyDocument, string> write) =>
        (document, stream) => stream.Write(Encoding.UTF8.GetBytes(write(document)));
}
