using PolicyForge.Documents.Word.Blocks;
using PolicyForge.Documents.Word.Front;
using PolicyForge.Documents.Word.Inlines;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Pack;

/// <summary>Writes the cover of a pack and, on the next page, the list of its policies.</summary>
internal static class PackFrontWriter
{
    public static void Write(Pen pen, PolicyDocument shell, PackPart[] parts)
    {
        CoverWriter.Write(pen, shell, "For the board", [("Date", shell.Running.Effective!), ("Policies", $"{parts.Length}")]);
        pen.BreakPage();
        ParagraphWriter.Write(pen, "Policies in this pack", StyleIds.ContentsHeading, new(SpaceAfterTable: false));
        var page = PackShell.FrontPages + 1;
        foreach (var part in parts)
        {
            WriteEntry(pen, part, page, isFirst: part == parts[0], isLast: part == parts[^1]);
            page += part.Pages.Total;
        }
    }

    // A field with its result, as the contents list of a single policy is.
    private static void WriteEntry(Pen pen, PackPart part, int page, bool isFirst, bool isLast)
    {
        pen.Open(StyleIds.ContentsUnnumbered);
        if (isFirst)
            pen.Xml.Literal("""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \h \z \t "Title,3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>""");
        pen.Xml.Write($"""<w:hyperlink w:anchor="{part.Bookmark}" w:history="1">""");
        RunWriter.Write(pen, PackPartWriter.Title(part));
        RunWriter.Tab(pen);
        pen.Xml.Write($"""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF {part.Bookmark} \h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{page}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:hyperlink>""");
        if (isLast)
            pen.Xml.Literal("""<w:r><w:fldChar w:fldCharType="end"/></w:r>""");
        pen.Close();
    }
}
