namespace PolicyForge.Documents.Text;

/// <summary>Writes blocks as plain text.</summary>
internal sealed class BlockText(TextPage page)
{
    private const int ClauseIndent = 6;
    private const int NoteIndent = 4;
    private const string Line = "______________________________";

    public void Write(ValueList<Block> blocks)
    {
        foreach (var block in blocks)
            Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                page.Underlined(RunText.Heading(heading), heading.Kind == HeadingKind.SubHeading ? '.' : '-');
                break;
            case Clause { Number: null } clause:
                Write(clause.Content);
                break;
            case Clause clause:
                WriteMarked(clause.Content, clause.Number.PadRight(ClauseIndent - 1) + " ");
                break;
            case Paragraph paragraph:
                page.Paragraph(RunText.Of(paragraph.Text));
                break;
            case ItemList list:
                WriteList(list);
                break;
            case Table table:
                page.Lines(TableText.Draw(table, page.Room));
                break;
            case SignOff slip:
                WriteSlip(slip);
                break;
            case Note note:
                WriteNote(note);
                break;
            case OptionGroup group:
                WriteOptions(group);
                break;
        }
    }

    // The mark stands before the first paragraph; everything is set in under its first word.
    private void WriteMarked(ValueList<Block> content, string mark)
    {
        var indent = page.Indent;
        var rest = 0;
        if (content is [Paragraph first, ..])
        {
            page.Paragraph(RunText.Of(first.Text), mark);
            rest = 1;
        }
        else
        {
            page.Paragraph("", mark);
        }
        page.Indent += mark.Length;
        Write(content.Skip(rest).ToValueList());
        page.Indent = indent;
    }

    private void WriteList(ItemList list)
    {
        page.EndRun();
        var close = list.Items.All(item => item.Content is [Paragraph]);
        foreach (var item in list.Items)
        {
            var mark = list.Kind == ListKind.Tick ? "☐ " : (item.Label ?? "-").PadRight(item.Label is null ? 1 : 3) + " ";
            if (close)
                page.Paragraph(RunText.Of(((Paragraph)item.Content[0]).Text), mark, close: true);
            else
                WriteMarked(item.Content, mark);
        }
    }

    private void WriteSlip(SignOff slip)
    {
        Write(slip.Content);
        foreach (var label in SignOffLines.All)
            page.Paragraph(Line, $"{label}:".PadRight(12));
    }

    private void WriteNote(Note note)
    {
        page.Paragraph(Words.Note.ToUpperInvariant());
        page.Indent += NoteIndent;
        Write(note.Content);
        page.Indent -= NoteIndent;
    }

    private void WriteOptions(OptionGroup group)
    {
        for (var i = 0; i < group.Options.Count; i++)
        {
            if (i > 0)
                page.Paragraph("OR");
            var option = group.Options[i];
            page.Paragraph($"OPTION {option.Number} – {option.Label}");
            Write(option.Content);
        }
        page.Paragraph("END OF OPTIONS");
    }
}
