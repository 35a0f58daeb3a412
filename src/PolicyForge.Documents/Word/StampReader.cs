using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace PolicyForge.Documents.Word;

/// <summary>
/// Reads the stamp that <see cref="WordWriter"/> leaves in a file. Files come from outside, so nothing in them is
/// trusted: sizes are limited, document type definitions are refused, and no relationship is followed.
/// </summary>
public static class StampReader
{
    /// <summary>Reads the stamp of the Word file in <paramref name="file"/>.</summary>
    /// <exception cref="InvalidDataException">
    /// The file is no Word file, is too large to be one, holds forbidden XML, or has no stamp; the message tells
    /// which, in words for the person who chose the file.
    /// </exception>
    public static WordStamp Read(Stream file)
    {
        using var package = UntrustedPackage.Open(file);
        try
        {
            return Read(FindStamp(package), ReadContent(package));
        }
        catch (XmlException exception)
        {
            throw new InvalidDataException($"The Word file holds XML that cannot be accepted: {exception.Message}", exception);
        }
        catch (FormatException exception)
        {
            throw new InvalidDataException($"The stamp of the Word file has been damaged: {exception.Message}", exception);
        }
    }

    /// <summary>Word may rename custom parts when it saves, so the stamp is known by its namespace.</summary>
    private static XElement FindStamp(UntrustedPackage package)
    {
        foreach (var part in package.Named("customXml/item"))
        {
            using var reader = UntrustedPackage.Read(part);
            if (reader.MoveToContent() == XmlNodeType.Element && reader.NamespaceURI == Xml.StampNamespace)
                return XElement.Load(reader);
        }

        throw new InvalidDataException("The Word file has no PolicyForge stamp: it was made by another program, or its stamp was removed.");
    }

    private static ContentReader ReadContent(UntrustedPackage package)
    {
        using var reader = UntrustedPackage.Read(package.Named("word/document.xml").FirstOrDefault()
            ?? throw new InvalidDataException("The file is not a Word document: it has no main part."));
        return ContentReader.Read(reader);
    }

    private static WordStamp Read(XElement stamp, ContentReader content)
    {
        var hash = Required(stamp, "contentHash");
        return new(
            Required(stamp, "title"),
            Enum.TryParse<Edition>(Required(stamp, "edition"), out var edition) ? edition : throw new FormatException("its edition is unknown."),
            ReadFacts(stamp),
            hash,
            Edited: hash != content.Digest.ToString(),
            content.Fields.ToValueList(),
            stamp.Elements(Name("clause"))
                .Where(clause => content.Bookmarks.Contains(Required(clause, "bookmark")))
                .Select(clause => Required(clause, "id"))
                .ToValueList());
    }

    private static Stamp ReadFacts(XElement stamp) => new(
        Required(stamp, "policy"),
        Required(stamp, "modelVersion"),
        (string?)stamp.Attribute("organisation"),
        (string?)stamp.Attribute("version"),
        Required(stamp, "status"),
        (string?)stamp.Attribute("review") is { } review ? DateOnly.ParseExact(review, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        stamp.Elements(Name("answer"))
            .Select(answer => new StampedAnswer(Required(answer, "question"), string.Join('\n', answer.Elements(Name("line")).Select(line => line.Value))))
            .ToValueList());

    private static string Required(XElement element, string attribute) =>
        (string?)element.Attribute(attribute) ?? throw new FormatException($"it does not say its {attribute}.");

    private static XName Name(string name) => XName.Get(name, Xml.StampNamespace);
}
