using PolicyForge.Documents.Word.Blocks;
using PolicyForge.Documents.Word.Inlines;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Front;

/// <summary>
/// Writes the contents list: a TOC field with its result beside it, so that it is right on opening and nobody is asked
/// to update anything. Only the page numbers are an estimate.
/// </summary>
internal static class ContentsWriter
{
    private const int KeepTogether = 30;

    public static void Write(Pen pen)
    {
        var entries = pen.Index.Contents;
        if (entries.Count == 0)
            return;

        pen.Xml.Literal("""<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>""");
        pen.Digest.Paused = true;
        ParagraphWriter.Write(pen, "Contents", StyleIds.ContentsHeading, new(SpaceAfterTable: false));
        for (var index = 0; index < entries.Count; index++)
            WriteEntry(pen, entries[index], first: index == 0, last: index == entries.Count - 1);
        pen.Digest.Paused = false;
        pen.Xml.Literal("</w:sdtContent></w:sdt>");
    }

    private static void WriteEntry(Pen pen, ContentsEntry entry, bool first, bool last)
    {
        pen.Open(Style(entry.Heading), new(KeepNext: !last && pen.Index.Contents.Count <= KeepTogether));
        if (first)
            pen.Xml.Literal("""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-1" \h \z \t "Appendix Heading,2,Unnumbered Heading,3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>""");
        pen.Xml.Write($"""<w:hyperlink w:anchor="{entry.Bookmark}" w:history="1">""");
        if (entry.Heading.Number is { } number)
        {
            RunWriter.Write(pen, number);
            RunWriter.Tab(pen);
        }

        RunWriter.Write(pen, Words.Printed(entry.Heading.Text));
        RunWriter.Tab(pen);
        WritePage(pen, entry);
        pen.Xml.Literal("</w:hyperlink>");
        if (last)
            pen.Xml.Literal("""<w:r><w:fldChar w:fldCharType="end"/></w:r>""");
        pen.Close();
    }

    private static string Style(Heading heading) => heading switch
    {
        { Kind: HeadingKind.Appendix, Number: not null } => StyleIds.ContentsAppendix,
        { Kind: HeadingKind.UnnumberedSection } => StyleIds.ContentsUnnumbered,
        _ => StyleIds.ContentsEntry,
    };

    private static void WritePage(Pen pen, ContentsEntry entry) =>
        pen.Xml.Write($"""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF {entry.Bookmark} \h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{pen.Pages.Of(entry.Heading)}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>""");
}
