using PolicyForge.Documents.Word.Inlines;
using PolicyForge.Documents.Word.Numbering;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Blocks;

/// <summary>Writes a heading; its number is Word's, its bookmark holds its words.</summary>
internal static class HeadingWriter
{
    public static void Write(Pen pen, Heading heading)
    {
        pen.Open(Style(pen, heading), new(Number(pen, heading), SpaceAfterTable: false));
        var bookmark = pen.OpenBookmark(pen.Index.Bookmark(heading));
        InlineWriter.Write(pen, heading.Text);
        pen.CloseBookmark(bookmark);
        pen.Close();
    }

    private static string Style(Pen pen, Heading heading) => heading.Kind switch
    {
        HeadingKind.SubHeading when pen.Numbered && !pen.Index.StandsOverClauses(heading) => StyleIds.SubHeadingFlush,
        HeadingKind.SubHeading => StyleIds.SubHeading,
        HeadingKind.Appendix when heading.Number is not null => StyleIds.AppendixHeading,
        HeadingKind.Section when heading.Number is not null || !pen.Numbered => StyleIds.SectionHeading,
        _ => StyleIds.UnnumberedHeading,
    };

    private static NumberReference? Number(Pen pen, Heading heading)
    {
        if (heading.Kind == HeadingKind.Appendix && heading.Number is null)
            pen.BreakPage();
        return heading.Number is { } number ? pen.Numbers.Heading(number) : null;
    }
}
