using PolicyForge.Documents.Word.Blocks;
using PolicyForge.Documents.Word.Front;
using PolicyForge.Documents.Word.Measure;
using PolicyForge.Documents.Word.Numbering;
using PolicyForge.Documents.Word.Package;
using PolicyForge.Documents.Word.Running;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word;

/// <summary>Writes a policy as a Word document. The same document always gives the same bytes.</summary>
public static class WordWriter
{
    /// <summary>The Word file of <paramref name="document"/>.</summary>
    public static byte[] Write(PolicyDocument document)
    {
        using var output = new MemoryStream(64 * 1024);
        Write(document, output);
        return output.ToArray();
    }

    /// <summary>Writes the Word file of <paramref name="document"/> to <paramref name="output"/>, which stays open.</summary>
    public static void Write(PolicyDocument document, Stream output)
    {
        var index = new DocumentIndex(document);
        var pages = new PageEstimate(document, index.Contents);
        using var pen = new Pen(index, pages, document.Layout.Numbering != NumberingStyle.None);
        WriteMainPart(pen, document);

        using var package = new ZipPackage(output);
        AddProperties(package, document, pen);
        AddDocument(package, document, pen);
        AddRunning(package, document, pages.Total);
    }

    private static void WriteMainPart(Pen pen, PolicyDocument document)
    {
        pen.Xml.Literal(Xml.Declaration);
        pen.Xml.Literal($"<w:document {Xml.Document}><w:body>");
        FrontWriter.Write(pen, document);
        BlockWriter.Write(pen, document.Body, Place.Body);
        EndBody(pen);
        SectionWriter.Write(pen.Xml, HasFirstFooter(document));
        pen.Xml.Literal("</w:body></w:document>");
    }

    /// <summary>A body cannot end in a table; a closing line is better than the empty one that Word would add.</summary>
    private static void EndBody(Pen pen)
    {
        if (pen.EndsInTable)
            ParagraphWriter.Write(pen, "End of document", StyleIds.Ending, new());
    }

    /// <summary>A cover goes without a footer.</summary>
    private static bool HasFirstFooter(PolicyDocument document) => !document.Layout.Cover;

    private static void AddProperties(ZipPackage package, PolicyDocument document, Pen pen)
    {
        var hash = pen.Digest.ToString();
        package.Add("[Content_Types].xml", FixedParts.ContentTypes(HasFirstFooter(document)));
        package.Add("_rels/.rels", FixedParts.PackageRelationships);
        package.Add("docProps/core.xml", PropertiesParts.Core(document));
        package.Add("docProps/app.xml", PropertiesParts.App(document));
        package.Add("docProps/custom.xml", PropertiesParts.Custom(document.Stamp, hash));
        package.Add("customXml/item1.xml", StampPart.Write(document, pen.Index, hash));
        package.Add("customXml/itemProps1.xml", FixedParts.StampProperties);
        package.Add("customXml/_rels/item1.xml.rels", FixedParts.StampRelationships);
    }

    private static void AddDocument(ZipPackage package, PolicyDocument document, Pen pen)
    {
        var brand = BrandParts.For(Brand.Of(document.Organisation), pen.Numbered);
        package.Add("word/document.xml", pen.Xml.Written);
        package.Add("word/_rels/document.xml.rels", Relationships.OfDocument(pen.Links, HasFirstFooter(document)));
        package.Add("word/styles.xml", brand.Styles);
        package.Add("word/numbering.xml", NumberingPart.Write(document.Layout.Numbering, pen.Numbers.Instances));
        package.Add("word/settings.xml", FixedParts.Settings);
        package.Add("word/fontTable.xml", brand.FontTable);
        package.Add("word/theme/theme1.xml", brand.Theme);
    }

    /// <summary>Adds headers, footers and the logo.</summary>
    internal static void AddRunning(ZipPackage package, PolicyDocument document, int pages)
    {
        package.Add("word/header1.xml", HeaderWriter.Write(document, first: false));
        package.Add("word/header2.xml", HeaderWriter.Write(document, first: true));
        package.Add("word/footer1.xml", FooterWriter.Write(document, Math.Min(2, pages), pages));
        if (HasFirstFooter(document))
            package.Add("word/footer2.xml", FooterWriter.Write(document, 1, pages));
        if (document.Organisation.Logo is { } logo)
            AddLogo(package, logo);
    }

    private static void AddLogo(ZipPackage package, Logo logo)
    {
        var picture = logo.Format == ImageFormat.Png ? "media/logo.png" : "media/logo.jpeg";
        package.Add("word/_rels/header1.xml.rels", Relationships.OfHeader(picture));
        package.Add("word/_rels/header2.xml.rels", Relationships.OfHeader(picture));
        package.Add($"word/{picture}", PackedPart.Stored(logo.Bytes.AsSpan()));
    }
}
