using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;

namespace PolicyForge.Benchmarks.Word;

/// <summary>Makes a peer's template from a finished Word file: the same text, styles and parts, with tags in place of values.</summary>
internal static class PeerTemplate
{
    private const string MainPart = "word/document.xml";

    /// <summary>Writes the template and, as JSON, the values that make it the finished file again.</summary>
    public static void Write(string finished, TagSyntax tags, PolicySize size, string templatePath, string valuesPath)
    {
        File.Copy(finished, templatePath);
        using var archive = ZipFile.Open(templatePath, ZipArchiveMode.Update);
        var entry = archive.GetEntry(MainPart) ?? throw new InvalidDataException($"{finished} has no {MainPart}.");
        var document = Read(entry);

        var tagger = new Tagger(tags);
        tagger.TagAnswers(document);
        tagger.TagWords(document, size.Placeholders);
        tagger.TagPassages(document, size.Conditions);

        entry.Delete();
        using var stream = archive.CreateEntry(MainPart).Open();
        document.Save(stream, SaveOptions.DisableFormatting);
        File.WriteAllText(valuesPath, JsonSerializer.Serialize(tagger.Values));
    }

    private static XDocument Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }
}
