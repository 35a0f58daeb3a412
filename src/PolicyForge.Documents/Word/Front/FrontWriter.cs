namespace PolicyForge.Documents.Word.Front;

/// <summary>Writes everything before the body, in its order.</summary>
internal static class FrontWriter
{
    public static void Write(Pen pen, PolicyDocument document)
    {
        var cover = document.Layout.Cover;
        if (cover)
            CoverWriter.Write(pen, document);
        else
            TitleBlockWriter.Write(pen, document);
        GapsWriter.Write(pen, document.Gaps);

        if (cover)
            pen.BreakPage();
        ControlTableWriter.Write(pen, document.Control);
        StatementsWriter.Write(pen, document.Statements);
        RevisionsWriter.Write(pen, document.Revisions);

        if (pen.Pages.ContentsStartPage)
            pen.BreakPage();
        if (document.Layout.Contents)
            ContentsWriter.Write(pen);
        if (EndsPage(document, pen.Index.Contents.Count))
            pen.BreakPage();
    }

    /// <summary>Whether the body starts a page of its own: after a cover, unless nothing but a few lines would stand between.</summary>
    public static bool EndsPage(PolicyDocument document, int headings) =>
        document.Layout.Cover
        && (document.Control.Count > 0 || document.Revisions.Count > 0 || (document.Layout.Contents && headings > 0));
}
