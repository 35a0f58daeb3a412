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

        if (ContentsWriter.StartsPage(document, pen.Index.Contents.Count))
            pen.BreakPage();
        if (document.Layout.Contents)
            ContentsWriter.Write(pen);
        if (cover)
            pen.BreakPage();
    }
}
