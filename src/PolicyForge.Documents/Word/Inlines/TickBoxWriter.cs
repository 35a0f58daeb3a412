using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Inlines;

/// <summary>Writes a box that can be ticked in Word, named for those who cannot see what it stands beside.</summary>
internal static class TickBoxWriter
{
    public const string Unticked = "☐";

    public static void Write(Pen pen, string name)
    {
        var id = pen.NextControl();
        pen.Xml.Write($"""<w:sdt><w:sdtPr><w:alias w:val="{Names.Sentence(name)}"/><w:tag w:val="tick:{id}"/><w:id w:val="{id}"/>""");
        pen.Xml.Literal(
            """
            <w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent>
            """);
        RunWriter.Write(pen, Unticked, new(Character: StyleIds.TickSymbol));
        pen.Xml.Literal("</w:sdtContent></w:sdt>");
    }
}
