using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Blocks;

/// <summary>Writes a note to the adopting organisation as a shaded box.</summary>
internal static class NoteWriter
{
    public static void Write(Pen pen, Note note)
    {
        var ruled = pen.Ruled;
        pen.Ruled = false;
        ParagraphWriter.Write(pen, Words.Note, StyleIds.NoteHeading, new());
        BlockWriter.Write(pen, note.Content, Place.Note);
        pen.Ruled = ruled;
    }
}
