using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Blocks;

/// <summary>Writes a note to the adopting organisation as a shaded box.</summary>
internal static class NoteWriter
{
    private const string Heading = "Note";

    public static void Write(Pen pen, Note note)
    {
        var ruled = pen.Ruled;
        pen.Ruled = false;
        if (!Words.Printed(note.Content).StartsWith(Heading, StringComparison.OrdinalIgnoreCase))
            ParagraphWriter.Write(pen, Heading, StyleIds.NoteHeading, new());
        BlockWriter.Write(pen, note.Content, Place.Note);
        pen.Ruled = ruled;
    }
}
