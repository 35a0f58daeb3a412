using System.Text;
using PolicyForge.Documents;
using PolicyForge.Documents.Html;
using PolicyForge.Documents.Json;
using PolicyForge.Documents.Text;
using PolicyForge.Documents.Word;

namespace PolicyForge.Core.Record.Adopting;

/// <summary>A form in which documents are downloaded.</summary>
public enum DownloadForm
{
    /// <summary>A Word file.</summary>
    Docx,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>Plain text.</summary>
    Txt,

    /// <summary>The document's data.</summary>
    Json,
}

/// <summary>A file to download.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Sha256">The recorded hash of the Word file that was adopted; null for other forms and for drafts.</param>
public sealed record DocumentFile(string Name, string MediaType, byte[] Content, string? Sha256)
{
    internal static DocumentFile Of(PolicyDocument document, DownloadForm form) =>
        new(NameOf(document.Stamp.Policy, $"{document.Stamp.Version}{(document.Edition == Edition.Draft ? ".draft" : "")}", form), TypeOf(form), Write(document, form), null);

    /// <summary>What was adopted: the Word file byte for byte, or another form of the same document.</summary>
    internal static DocumentFile Of(string policy, string version, FrozenFile frozen, DownloadForm form) => form == DownloadForm.Docx
        ? new(NameOf(policy, version, form), TypeOf(form), frozen.Word, frozen.Sha256)
        : Of(frozen.Read(), form);

    private static string NameOf(string policy, string version, DownloadForm form) => $"{policy}-{version}.{form.ToString().ToLowerInvariant()}";

    private static string TypeOf(DownloadForm form) => form switch
    {
        DownloadForm.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        DownloadForm.Html => "text/html; charset=utf-8",
        DownloadForm.Txt => "text/plain; charset=utf-8",
        _ => "application/json",
    };

    private static byte[] Write(PolicyDocument document, DownloadForm form) => form switch
    {
        DownloadForm.Docx => WordWriter.Write(document),
        DownloadForm.Html => Encoding.UTF8.GetBytes(HtmlWriter.Write(document, HtmlForm.Page)),
        DownloadForm.Txt => Encoding.UTF8.GetBytes(PlainTextWriter.Write(document)),
        _ => Encoding.UTF8.GetBytes(DocumentJson.Write(document)),
    };
}
