using System.Security.Cryptography;

namespace PolicyForge.Documents.Word;

/// <summary>
/// The SHA-256 of what a document says, by which an edit shows. It is taken over the words and the structure of the
/// body, never over its markup, so that saving the file again unchanged does not count as an edit:
/// each paragraph is a line feed, "p:", its style id and a line feed; each table, row and cell is a line feed and
/// "tbl", "tr" or "tc"; then come the words as they stand, with a space for every break and tab. The
/// contents list is left out, because Word rewrites it, and so are headers and footers.
/// </summary>
internal sealed class ContentDigest : IDisposable
{
    private readonly Markup _content = new(64 * 1024);

    public void Dispose() => _content.Dispose();

    /// <summary>Whether what comes now is left out.</summary>
    public bool Paused { get; set; }

    public void Paragraph(string? style)
    {
        Add("\np:");
        Add(style);
        Add("\n");
    }

    public void Table() => Add("\ntbl");

    public void Row() => Add("\ntr");

    public void Cell() => Add("\ntc");

    public void Break() => Add(" ");

    public void Words(ReadOnlySpan<char> words)
    {
        if (!Paused)
            _content.Text(words);
    }

    private void Add(string? structure)
    {
        if (!Paused && structure is not null)
            _content.Verbatim(structure);
    }

    public override string ToString() => Convert.ToHexStringLower(SHA256.HashData(_content.Written));
}
