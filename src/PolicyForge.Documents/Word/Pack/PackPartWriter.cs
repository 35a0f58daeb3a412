using PolicyForge.Documents.Word.Blocks;
using PolicyForge.Documents.Word.Front;
using PolicyForge.Documents.Word.Inlines;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Pack;

/// <summary>Writes one policy of a pack: its title, what changed, its record and its text.</summary>
internal static class PackPartWriter
{
    /// <summary>By what the pack tells its policies apart: the same policy may stand there for several academies.</summary>
    public static string Title(PackPart part) => $"{part.Policy.Title} – {part.Policy.Organisation.Name}";

    public static void Write(Pen pen, PackPart part, int parts)
    {
        pen.Continue(part.Index, part.Pages);
        pen.BreakPage();
        ParagraphWriter.Write(pen, $"{Facts.Kind(part.Policy)} {part.Number} of {parts}", StyleIds.Kicker, new());
        WriteTitle(pen, part);
        ParagraphWriter.Write(pen, string.Join(" · ", Facts.Of(part.Policy).Select(fact => $"{fact.Label} {fact.Value}")), StyleIds.Subtitle, new());
        ParagraphWriter.Write(pen, "What changed", StyleIds.FrontHeading, new(SpaceAfterTable: false));
        BlockWriter.Write(pen, part.Changes, Place.Body);
        GapsWriter.Write(pen, part.Policy.Gaps);
        ControlTableWriter.Write(pen, part.Policy.Control);
        BlockWriter.Write(pen, part.Policy.Body, Place.Body);
    }

    private static void WriteTitle(Pen pen, PackPart part)
    {
        pen.Open(StyleIds.Title);
        var bookmark = pen.OpenBookmark(part.Bookmark);
        RunWriter.Write(pen, Title(part));
        pen.CloseBookmark(bookmark);
        pen.Close();
    }
}
