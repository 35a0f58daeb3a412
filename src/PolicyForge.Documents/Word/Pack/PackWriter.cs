using PolicyForge.Documents.Word.Blocks;
using PolicyForge.Documents.Word.Measure;
using PolicyForge.Documents.Word.Numbering;
using PolicyForge.Documents.Word.Package;
using PolicyForge.Documents.Word.Running;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Pack;

/// <summary>Writes several policies as one Word document. The same pack always gives the same bytes.</summary>
public static class PackWriter
{
    /// <summary>The Word file of <paramref name="pack"/>: a cover, the list of the policies, and each of them on pages of its own.</summary>
    public static byte[] Write(PolicyPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var numbering = NumberingOf(pack);
        var shell = PackShell.Of(pack, numbering);
        PackPart[] parts = [.. pack.Policies.Select((policy, index) => PackPart.Of(policy, index + 1, numbering))];
        var front = new DocumentIndex(shell);
        using var pen = new Pen(front, new PageEstimate(shell, front.Contents), numbering != NumberingStyle.None);
        WriteMainPart(pen, shell, parts);

        using var output = new MemoryStream(256 * 1024);
        using (var package = new ZipPackage(output))
            AddParts(package, shell, pen, PackShell.FrontPages + parts.Sum(part => part.Pages.Total));
        return output.ToArray();
    }

    // One file has one kind of number: that of the first policy that has any.
    private static NumberingStyle NumberingOf(PolicyPack pack) =>
        pack.Policies.Select(policy => policy.Document.Layout.Numbering).FirstOrDefault(style => style != NumberingStyle.None, NumberingStyle.None);

    private static void WriteMainPart(Pen pen, PolicyDocument shell, PackPart[] parts)
    {
        pen.Xml.Literal(Xml.Declaration);
        pen.Xml.Literal($"<w:document {Xml.Document}><w:body>");
        PackFrontWriter.Write(pen, shell, parts);
        foreach (var part in parts)
            PackPartWriter.Write(pen, part, parts.Length);
        if (pen.EndsInTable)
            ParagraphWriter.Write(pen, "End of document", StyleIds.Ending, new());
        SectionWriter.Write(pen.Xml, firstFooter: false);
        pen.Xml.Literal("</w:body></w:document>");
    }

    private static void AddParts(ZipPackage package, PolicyDocument shell, Pen pen, int pages)
    {
        var brand = BrandParts.For(Styles.Brand.Of(shell.Organisation), pen.Numbered);
        package.Add("[Content_Types].xml", ContentTypes.Write(firstFooter: false, stamped: false));
        package.Add("_rels/.rels", Relationships.OfPackage(stamped: false));
        package.Add("docProps/core.xml", PropertiesParts.Core(shell));
        package.Add("docProps/app.xml", PropertiesParts.App(shell));
        package.Add("word/document.xml", pen.Xml.Written);
        package.Add("word/_rels/document.xml.rels", Relationships.OfDocument(pen.Links, firstFooter: false, stamped: false));
        package.Add("word/styles.xml", brand.Styles);
        package.Add("word/numbering.xml", NumberingPart.Write(shell.Layout.Numbering, pen.Numbers.Instances));
        package.Add("word/settings.xml", FixedParts.Settings);
        package.Add("word/fontTable.xml", brand.FontTable);
        package.Add("word/theme/theme1.xml", brand.Theme);
        // The day it was made is no day from which anything holds.
        WordWriter.AddRunning(package, shell with { Running = new(null, null, null) }, pages);
    }
}
