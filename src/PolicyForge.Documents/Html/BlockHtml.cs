namespace PolicyForge.Documents.Html;

/// <summary>Writes blocks.</summary>
internal sealed class BlockHtml(HtmlText html, Func<string, string?>? toolsOf)
{
    private int _tables;
    private int _slips;
    private int _groups;

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
                WriteHeading(heading);
                break;
            case Clause clause:
                WriteClause(clause);
                break;
            case Paragraph paragraph:
                WriteParagraph(paragraph, null);
                break;
            case ItemList list:
                WriteList(list);
                break;
            case Table table:
                new TableHtml(html, this).Write(table, ++_tables);
                break;
            case SignOff slip:
                WriteSlip(slip);
                break;
            case Note note:
                html.Raw($"<aside class=\"note\">\n<p class=\"note-title\">{Words.Note}</p>\n");
                Write(note.Content);
                html.Raw("</aside>\n");
                break;
            case OptionGroup group:
                WriteOptions(group);
                break;
            case PageBreak:
                html.Raw("<div class=\"page-break\"></div>\n");
                break;
        }
    }

    private void WriteHeading(Heading heading)
    {
        var (tag, style) = heading.Kind switch
        {
            HeadingKind.SubHeading => ("h3", ""),
            HeadingKind.Appendix => ("h2", " class=\"appendix\""),
            _ => ("h2", ""),
        };
        html.Raw($"<{tag}{style}").Id(heading.Id).Raw(">");
        WriteNumber(heading.Number);
        RunHtml.Write(html, heading.Text);
        html.Raw($"</{tag}>\n");
        WriteTools(heading.Id);
    }

    private void WriteTools(string? id)
    {
        if (id is not null && toolsOf?.Invoke(id) is { } tools)
            html.Raw(tools);
    }

    private void WriteNumber(string? number)
    {
        if (number is not null)
            html.Raw("<span class=\"number\">").Text(number).Raw("</span> ");
    }

    private void WriteClause(Clause clause)
    {
        html.Raw(clause.Number is null ? "<div class=\"clause plain\"" : "<div class=\"clause\"").Id(clause.Id).Raw(">\n");
        WriteNumbered(clause.Content, clause.Number);
        WriteTools(clause.Id);
        html.Raw("</div>\n");
    }

    // The number stands inside the first paragraph, so that it is copied with it.
    private void WriteNumbered(ValueList<Block> content, string? number)
    {
        for (var i = 0; i < content.Count; i++)
        {
            if (i == 0 && content[i] is Paragraph first)
            {
                WriteParagraph(first, number);
                continue;
            }
            if (i == 0 && number is not null)
                html.Raw("<p><span class=\"number\">").Text(number).Raw("</span></p>\n");
            Write(content[i]);
        }
    }

    private void WriteParagraph(Paragraph paragraph, string? number)
    {
        html.Raw("<p").Id(paragraph.Id).Raw(">");
        WriteNumber(number);
        RunHtml.Write(html, paragraph.Text);
        html.Raw("</p>\n");
    }

    private void WriteList(ItemList list)
    {
        var (tag, attributes) = list.Kind switch
        {
            ListKind.Bullet => ("ul", ""),
            ListKind.Tick => ("ul", " class=\"ticks\" role=\"list\""),
            ListKind.Letter => ("ol", " class=\"labelled\" role=\"list\" type=\"a\""),
            ListKind.Roman => ("ol", " class=\"labelled\" role=\"list\" type=\"i\""),
            _ => ("ol", " class=\"labelled\" role=\"list\" type=\"1\""),
        };
        html.Raw($"<{tag}{attributes}>\n");
        foreach (var item in list.Items)
        {
            html.Raw("<li").Id(item.Id).Raw(">");
            WriteItem(item, list.Kind == ListKind.Tick);
            html.Raw("</li>\n");
        }
        html.Raw($"</{tag}>\n");
    }

    private void WriteItem(ListItem item, bool tick)
    {
        if (tick)
            html.Raw(RunHtml.Box).Raw(" ");
        if (item.Content is [Paragraph { Id: null } words])
            WriteWords(words, item.Label);
        else
            WriteNumbered(item.Content, item.Label);
    }

    private void WriteWords(Paragraph words, string? label)
    {
        WriteNumber(label);
        RunHtml.Write(html, words.Text);
    }

    private void WriteSlip(SignOff slip)
    {
        html.Raw("<section class=\"sign-off\" aria-label=\"Declaration to sign").Raw(++_slips == 1 ? "" : $" {_slips}").Raw("\">\n");
        Write(slip.Content);
        foreach (var line in SignOffLines.All)
            html.Raw("<p class=\"line\">").Text(line).Raw(" <span class=\"rule\"></span></p>\n");
        html.Raw("</section>\n");
    }

    private void WriteOptions(OptionGroup group)
    {
        html.Raw("<div class=\"options\" role=\"group\" aria-label=\"Alternatives").Raw(++_groups == 1 ? "" : $" {_groups}").Raw("\">\n");
        for (var i = 0; i < group.Options.Count; i++)
        {
            if (i > 0)
                html.Raw("<p class=\"or\">OR</p>\n");
            var option = group.Options[i];
            html.Raw("<div class=\"option\">\n<p class=\"option-title\">").Text($"Option {option.Number} – {option.Label}").Raw("</p>\n");
            Write(option.Content);
            html.Raw("</div>\n");
        }
        html.Raw("</div>\n");
    }
}
