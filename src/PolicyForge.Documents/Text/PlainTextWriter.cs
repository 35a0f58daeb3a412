namespace PolicyForge.Documents.Text;

/// <summary>Writes a document as plain text of at most 80 characters a line, with the numbers of the printed document.</summary>
public static class PlainTextWriter
{
    /// <summary><paramref name="document"/> as plain text; lines end in a line feed, and nothing follows the last.</summary>
    public static string Write(PolicyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var page = new TextPage();
        WriteFront(page, document);
        new BlockText(page).Write(document.Body);
        WriteRevisions(page, document.Revisions);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void WriteFront(TextPage page, PolicyDocument document)
    {
        page.Paragraph(document.Organisation.Name);
        if (document.Edition == Edition.Draft)
            page.Paragraph("DRAFT: this document is not in force.");
        page.Underlined(document.Title, '=');
        WriteControl(page, document.Control);
        foreach (var statement in document.Statements)
            page.Paragraph(statement.Text);
        if (document.Gaps.Count > 0)
            page.Underlined(Words.Gaps, '-');
        foreach (var gap in document.Gaps)
            page.Paragraph(gap.Ask, "- ", close: true);
        if (document.Layout.Contents)
            WriteContents(page, document.Body);
    }

    private static void WriteControl(TextPage page, ValueList<ControlRow> control)
    {
        if (control.Count == 0)
            return;
        page.Underlined("Document control", '-');
        var width = Math.Min(30, control.Max(row => row.Label.Length)) + 2;
        foreach (var row in control)
            page.Paragraph(string.Join('\n', row.Value), $"{row.Label}:".PadRight(width), close: true);
    }

    private static void WriteContents(TextPage page, ValueList<Block> body)
    {
        var sections = DocumentContents.Of(body);
        if (sections.Count == 0)
            return;
        page.Underlined("Contents", '-');
        foreach (var section in sections)
            page.Paragraph(RunText.Heading(section), "  ", close: true);
    }

    private static void WriteRevisions(TextPage page, ValueList<Revision> revisions)
    {
        if (revisions.Count == 0)
            return;
        page.Underlined("Revision history", '-');
        foreach (var revision in revisions)
            page.Paragraph($"{revision.Date}: {revision.Summary}", revision.Version.PadRight(6), close: true);
    }
}
