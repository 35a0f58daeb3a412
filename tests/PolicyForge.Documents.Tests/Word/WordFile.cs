using System.IO.Compression;
using System.Xml.Linq;
using PolicyForge.Documents.Word;

namespace PolicyForge.Documents.Tests.Word;

/// <summary>A written file, taken apart.</summary>
internal sealed class WordFile
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";

    private readonly Dictionary<string, byte[]> _parts = [];

    public WordFile(PolicyDocument document)
        : this(WordWriter.Write(document))
    {
    }

    public WordFile(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            using var content = new MemoryStream();
            part.CopyTo(content);
            _parts.Add(entry.FullName, content.ToArray());
        }
    }

    public XElement Body => Part("word/document.xml").Element(W + "body")!;

    public IEnumerable<XElement> Paragraphs => Body.Descendants(W + "p");

    public IReadOnlyCollection<string> Names => _parts.Keys;

    public XElement Part(string path) => XElement.Load(new MemoryStream(_parts[path]), LoadOptions.PreserveWhitespace);

    /// <summary>The file with a part changed, zipped again.</summary>
    public byte[] With(string path, Func<string, string> change)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(name == path ? System.Text.Encoding.UTF8.GetBytes(change(System.Text.Encoding.UTF8.GetString(content))) : content);
            }
        }

        return output.ToArray();
    }

    /// <summary>The words of an element, as its reader sees them.</summary>
    public static string Words(XElement element) => string.Concat(element.Descendants(W + "t").Select(text => text.Value));

    public static string? Style(XElement paragraph) => (string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val");

    public static string? Value(XElement? element) => (string?)element?.Attribute(W + "val");

    /// <summary>The paragraph with these words, outside the contents list.</summary>
    public XElement Paragraph(string words) => Paragraphs.First(paragraph => Words(paragraph) == words && Style(paragraph)?.StartsWith("TOC", StringComparison.Ordinal) != true);
}
