using PolicyForge.Documents.Marks;

namespace PolicyForge.Documents.Reading.Blocks;

/// <summary>Puts the marks of undecided passages round their words.</summary>
internal static class Brackets
{
    /// <summary>Brackets an optional passage from its first word to its last; headings in it have brackets of their own.</summary>
    public static List<Entry> RoundPassage(List<Entry> passage, string question)
    {
        var result = new List<Entry>(passage);
        var start = 0;
        for (var i = 0; i <= result.Count; i++)
        {
            if (i < result.Count && result[i] is not BlockEntry { Block: Heading })
                continue;
            Round(result, start, i, new Marking(question, "["), new Marking(question, "]"));
            if (i < result.Count)
                Round(result, i, i + 1, new Marking(question, "["), new Marking(question, "]"));
            start = i + 1;
        }
        return result;
    }

    /// <summary>The items of an alternative or a note in brackets, told by words which they are.</summary>
    public static List<Entry> RoundItems(PassageEntry passage, bool another)
    {
        var (before, after) = Markings(passage.Mark, another);
        var result = new List<Entry>(passage.Content);
        Round(result, 0, result.Count, before, after);
        return result;
    }

    /// <summary>What stands before and after the rows or items of a passage.</summary>
    public static (Marking Before, Marking After) Markings(Mark mark, bool another) => mark switch
    {
        OptionMark option => (
            new Marking(option.Question, $"{(another ? "OR " : "")}[Option {option.Number} – {option.Label}: "),
            new Marking(option.Question, "]")),
        OptionalMark optional => (new Marking(optional.Question, "["), new Marking(optional.Question, "]")),
        _ => (new Marking(null, "[Note: "), new Marking(null, "]")),
    };

    /// <summary><paramref name="row"/> with a marking at the start of its first cell or the end of its last.</summary>
    public static TableRow In(TableRow row, Marking marking, bool atStart)
    {
        if (row.Cells.Count == 0)
            return row;
        var place = atStart ? 0 : row.Cells.Count - 1;
        var cell = row.Cells[place];
        var content = In(cell.Content, marking, atStart) ?? [.. cell.Content, new Paragraph(null, [marking])];
        return new TableRow(Replaced(row.Cells, place, cell with { Content = content }));
    }

    private static void Round(List<Entry> entries, int from, int to, Marking before, Marking after)
    {
        for (var i = from; i < to; i++)
        {
            if (In(entries[i], before, atStart: true) is { } entry)
            {
                entries[i] = entry;
                break;
            }
        }
        for (var i = to - 1; i >= from; i--)
        {
            if (In(entries[i], after, atStart: false) is { } entry)
            {
                entries[i] = entry;
                break;
            }
        }
    }

    private static Entry? In(Entry entry, Marking marking, bool atStart) => entry switch
    {
        BlockEntry block => In(block.Block, marking, atStart) is { } marked ? new BlockEntry(marked) : null,
        ItemEntry item => In(item.Item.Content, marking, atStart) is { } content ? item with { Item = item.Item with { Content = content } } : null,
        PassageEntry passage => InPassage(passage, marking, atStart),
        _ => null,
    };

    private static PassageEntry? InPassage(PassageEntry passage, Marking marking, bool atStart)
    {
        var content = new List<Entry>(passage.Content);
        var place = atStart ? 0 : content.Count - 1;
        if (In(content[place], marking, atStart) is not { } marked)
            return null;
        content[place] = marked;
        return passage with { Content = content };
    }

    private static Block? In(Block block, Marking marking, bool atStart) => block switch
    {
        Heading heading => heading with { Text = Added(heading.Text, marking, atStart) },
        Paragraph paragraph => paragraph with { Text = Added(paragraph.Text, marking, atStart) },
        Clause clause => In(clause.Content, marking, atStart) is { } content ? clause with { Content = content } : null,
        SignOff slip => In(slip.Content, marking, atStart) is { } content ? new SignOff(content) : null,
        Note note => In(note.Content, marking, atStart) is { } content ? new Note(content) : null,
        ItemList list => In(list, marking, atStart),
        Table table => In(table, marking, atStart),
        OptionGroup group => In(group, marking, atStart),
        _ => null,
    };

    private static ValueList<Block>? In(ValueList<Block> blocks, Marking marking, bool atStart)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var place = atStart ? i : blocks.Count - 1 - i;
            if (In(blocks[place], marking, atStart) is { } marked)
                return Replaced(blocks, place, marked);
        }
        return null;
    }

    private static ItemList? In(ItemList list, Marking marking, bool atStart)
    {
        var place = atStart ? 0 : list.Items.Count - 1;
        var item = list.Items[place];
        return In(item.Content, marking, atStart) is { } content
            ? list with { Items = Replaced(list.Items, place, item with { Content = content }) }
            : null;
    }

    private static Table? In(Table table, Marking marking, bool atStart)
    {
        if (table.Rows.Count == 0)
            return null;
        var place = atStart ? 0 : table.Rows.Count - 1;
        return table with { Rows = Replaced(table.Rows, place, In(table.Rows[place], marking, atStart)) };
    }

    private static OptionGroup? In(OptionGroup group, Marking marking, bool atStart)
    {
        var place = atStart ? 0 : group.Options.Count - 1;
        var option = group.Options[place];
        return In(option.Content, marking, atStart) is { } content
            ? group with { Options = Replaced(group.Options, place, option with { Content = content }) }
            : null;
    }

    private static ValueList<Inline> Added(ValueList<Inline> text, Marking marking, bool atStart) =>
        atStart ? [marking, .. text] : [.. text, marking];

    private static ValueList<T> Replaced<T>(ValueList<T> items, int place, T item)
    {
        var copy = items.ToArray();
        copy[place] = item;
        return ValueList.Own(copy);
    }
}
