namespace PolicyForge.Documents.Word.Inlines;

/// <summary>Writes a reference as a REF field, which Word keeps right when the document is edited.</summary>
internal static class ReferenceWriter
{
    public static void Write(Pen pen, Reference reference, RunLook look)
    {
        if (reference.Words.Length > 0)
            RunWriter.Write(pen, reference.Words, look);

        if (pen.Index.Find(reference.Target) is not { } target)
            RunWriter.Write(pen, reference.Label, look);
        else if (target.Path().ToList() is { Count: > 0 } path)
            Numbers(pen, reference, path, look);
        else
            Title(pen, reference, target, look);
    }

    /// <summary>A field for each number on the way, as in "3.2 a)": a list counts by itself, so no single field gives both.</summary>
    private static void Numbers(Pen pen, Reference reference, List<Target> path, RunLook look)
    {
        if (path.Exists(place => place.Bookmark is null) || string.Join(' ', path.Select(place => place.Number)) != reference.Label)
        {
            Link(pen, pen.Index.Bookmark(reference.Target)!, reference.Label, look);
            return;
        }

        foreach (var place in path)
        {
            if (place != path[0])
                RunWriter.Write(pen, " ", look);
            Field(pen, place.Bookmark!, "\\n \\h", place.Number!, look);
        }
    }

    /// <summary>The title of the section in quotation marks; the field holds the title alone.</summary>
    private static void Title(Pen pen, Reference reference, Target target, RunLook look)
    {
        var title = target.Section is { } section ? Words.Printed(section.Text) : "";
        var at = title.Length == 0 ? -1 : reference.Label.IndexOf(title, StringComparison.Ordinal);
        if (at < 0)
        {
            Link(pen, target.Bookmark!, reference.Label, look);
            return;
        }

        Plain(pen, reference.Label[..at], look);
        Field(pen, pen.Index.Bookmark(target.Section!)!, "\\h", title, look);
        Plain(pen, reference.Label[(at + title.Length)..], look);
    }

    private static void Field(Pen pen, string bookmark, string switches, string result, RunLook look)
    {
        pen.Xml.Write($"""<w:fldSimple w:instr=" REF {bookmark} {switches} ">""");
        RunWriter.Write(pen, result, look);
        pen.Xml.Literal("</w:fldSimple>");
    }

    private static void Link(Pen pen, string bookmark, string words, RunLook look)
    {
        pen.Xml.Write($"""<w:hyperlink w:anchor="{bookmark}" w:history="1">""");
        RunWriter.Write(pen, words, look);
        pen.Xml.Literal("</w:hyperlink>");
    }

    private static void Plain(Pen pen, string words, RunLook look)
    {
        if (words.Length > 0)
            RunWriter.Write(pen, words, look);
    }
}
