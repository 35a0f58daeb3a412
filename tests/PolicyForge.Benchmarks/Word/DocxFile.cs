using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;

namespace PolicyForge.Benchmarks.Word;

/// <summary>Looks into finished Word files.</summary>
internal static class DocxFile
{
    /// <summary>The XML parts, uncompressed.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Parts(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        foreach (var entry in archive.Entries.Where(entry => Path.GetExtension(entry.Name) is ".xml" or ".rels"))
        {
            using var bytes = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(bytes);
            yield return (entry.FullName, bytes.ToArray());
        }
    }

    /// <summary>How many characters its body holds.</summary>
    public static int TextLength(string path)
    {
        using var document = WordprocessingDocument.Open(path, isEditable: false);
        return document.MainDocumentPart!.Document.Body!.InnerText.Length;
    }
}
