using PolicyForge.Documents.Word.Inlines;

namespace PolicyForge.Documents.Word.Blocks;

/// <summary>Writes a paragraph, with the hidden bookmark of its clause id.</summary>
internal static class ParagraphWriter
{
    public static void Write(Pen pen, Paragraph paragraph, string style, ParagraphLook look) =>
        Write(pen, paragraph, style, look, outerId: null);

    /// <summary>As above, as the first paragraph of a clause or an item that has an id of its own.</summary>
    public static void Write(Pen pen, Paragraph paragraph, string style, ParagraphLook look, string? outerId)
    {
        pen.Open(style, look);
        var outer = pen.OpenBookmark(pen.Index.Bookmark(outerId));
        var inner = pen.OpenBookmark(pen.Index.Bookmark(paragraph.Id));
        InlineWriter.Write(pen, paragraph.Text);
        pen.CloseBookmark(inner);
        pen.CloseBookmark(outer);
        pen.Close();
    }

    /// <summary>Writes one paragraph of plain words.</summary>
    public static void Write(Pen pen, string text, string style, ParagraphLook look, RunLook run = default)
    {
        pen.Open(style, look);
        RunWriter.Write(pen, text, run);
        pen.Close();
    }

    /// <summary>Splits blocks into a first paragraph, made up when they start with something else, and the rest.</summary>
    public static (Paragraph First, ValueList<Block> Others) Split(ValueList<Block> content) =>
        content is [Paragraph first, ..]
            ? (first, content.Count == 1 ? [] : ValueList.Create(content.AsSpan()[1..]))
            : (new Paragraph(null, []), content);
}
