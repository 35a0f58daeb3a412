using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Inlines;

/// <summary>
/// Writes a value that came from an organisation. Answers and facts become content controls, so that they can be found
/// again; words that recur in every sentence (terms, names) stay plain, so that the document can be edited in peace.
/// What is missing is no answer: it stays plain too, so that every program shows its highlight.
/// </summary>
internal static class FieldWriter
{
    private static readonly string[] Recurring = ["terms.", "school.", "trust.", "council.", "policy.", "adoption.", "organisation."];

    public static void Write(Pen pen, Field field, RunLook look)
    {
        if (field.Missing)
            InlineWriter.Write(pen, field.Text, look with { Character = StyleIds.Missing });
        else if (Recurring.Any(prefix => field.Source.StartsWith(prefix, StringComparison.Ordinal)))
            InlineWriter.Write(pen, field.Text, look);
        else
            Control(pen, field, look);
    }

    private static void Control(Pen pen, Field field, RunLook look)
    {
        pen.Xml.Write($"""<w:sdt><w:sdtPr><w:alias w:val="{Names.Title(field.Source)}"/><w:tag w:val="{Names.Tag(field.Source)}"/><w:id w:val="{pen.NextControl()}"/>""");
        if (IsPlain(field))
            pen.Xml.Literal("""<w:text/>""");
        pen.Xml.Literal("</w:sdtPr><w:sdtContent>");
        InlineWriter.Write(pen, field.Text, look);
        pen.Xml.Literal("</w:sdtContent></w:sdt>");
    }

    /// <summary>A plain-text control holds one line of one look; LibreOffice moves a line break out of its place in one.</summary>
    private static bool IsPlain(Field field)
    {
        foreach (var inline in field.Text)
        {
            if (inline is not TextRun { Style: TextStyle.Plain } run || run.Text.Contains('\n'))
                return false;
        }

        return true;
    }
}
