using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Inlines;

/// <summary>
/// Writes a field that the reader of the document fills in. It shows nothing but room, because forms are printed too; in
/// Word its name appears and the first key replaces the room.
/// </summary>
internal static class FillInWriter
{
    /// <summary>An em space: something to click, invisible on paper.</summary>
    private const string Room = "\u2003";

    public static void Write(Pen pen, string name)
    {
        var id = pen.NextControl();
        pen.Xml.Write($"""<w:sdt><w:sdtPr><w:alias w:val="{Names.Sentence(name)}"/><w:tag w:val="form:{id}"/><w:id w:val="{id}"/>""");
        pen.Xml.Literal("""<w:showingPlcHdr/><w:text w:multiLine="1"/></w:sdtPr><w:sdtContent>""");
        RunWriter.Write(pen, Room, new(Character: StyleIds.FillIn));
        pen.Xml.Literal("</w:sdtContent></w:sdt>");
    }
}
