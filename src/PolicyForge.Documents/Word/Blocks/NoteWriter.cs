using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Blocks;

/// <summary>
/// Writes notes to the adopting organisation, each a shaded box: a table of one column, because paragraphs of different
/// indents and tables would break the box of a paragraph style. Notes that follow each other are rows of one table.
/// </summary>
internal static class NoteWriter
{
    public static void Write(Pen pen, ReadOnlySpan<Block> notes, Place place)
    {
        var ruled = pen.Ruled;
        pen.Ruled = false;
        TableMarkup.OpenTable(pen, StyleIds.NoteTable, [place.Width], place.Left, caption: Words.Note);
        foreach (var note in notes)
            WriteRow(pen, (Note)note, place);
        TableMarkup.CloseTable(pen);
        pen.Ruled = ruled;
    }

    private static void WriteRow(Pen pen, Note note, Place place)
    {
        TableMarkup.OpenRow(pen);
        TableMarkup.OpenCell(pen, place.Width);
        ParagraphWriter.Write(pen, Words.Note, StyleIds.NoteHeading, new());
        BlockWriter.Write(pen, note.Content, Place.Note(place.Width));
        TableMarkup.CloseCell(pen);
        TableMarkup.CloseRow(pen);
    }
}
