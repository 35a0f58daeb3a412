using PolicyForge.Documents;

namespace PolicyForge.Core.Assembly;

/// <summary>Changes one place of a body, wherever it stands: at the top, in an option, in a clause, in a list.</summary>
internal static class BlockEditor
{
    /// <summary>The blocks after an edit of the block with an id; the same list when there is none.</summary>
    /// <param name="blocks">The blocks to look through.</param>
    /// <param name="id">The id to look for.</param>
    /// <param name="edit">Given the list that holds the block and its index there, the new list.</param>
    public static ValueList<Block> Edit(ValueList<Block> blocks, string id, Func<IReadOnlyList<Block>, int, IEnumerable<Block>> edit)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (Id(blocks[i]) == id)
                return edit(blocks, i).ToValueList();
            var inner = Inside(blocks[i], id, edit);
            if (!ReferenceEquals(inner, blocks[i]))
                return Replaced(blocks, i, inner);
        }

        return blocks;
    }

    /// <summary>The index behind the last block of the section or sub-section whose heading stands at <paramref name="start"/>.</summary>
    public static int EndOf(IReadOnlyList<Block> blocks, int start)
    {
        var isSub = blocks[start] is Heading { Kind: HeadingKind.SubHeading };
        var end = start + 1;
        while (end < blocks.Count && !(blocks[end] is Heading heading && (isSub || heading.Kind != HeadingKind.SubHeading)))
            end++;
        return end;
    }

    /// <summary>The index behind the section that holds the block at <paramref name="index"/>.</summary>
    public static int EndOfSectionAround(IReadOnlyList<Block> blocks, int index)
    {
        var end = index + 1;
        while (end < blocks.Count && blocks[end] is not Heading { Kind: not HeadingKind.SubHeading })
            end++;
        return end;
    }

    public static string? Id(Block block) => block switch
    {
        Heading heading => heading.Id,
        Clause clause => clause.Id,
        Paragraph paragraph => paragraph.Id,
        _ => null,
    };

    private static Block Inside(Block block, string id, Func<IReadOnlyList<Block>, int, IEnumerable<Block>> edit)
    {
        switch (block)
        {
            case Clause clause:
                var content = Edit(clause.Content, id, edit);
                return ReferenceEquals(content, clause.Content) ? block : clause with { Content = content };
            case OptionGroup group:
                return InOptions(group, id, edit);
            case ItemList list:
                return InItems(list, id, edit);
            default:
                return block;
        }
    }

    private static OptionGroup InOptions(OptionGroup group, string id, Func<IReadOnlyList<Block>, int, IEnumerable<Block>> edit)
    {
        for (var i = 0; i < group.Options.Count; i++)
        {
            var content = Edit(group.Options[i].Content, id, edit);
            if (!ReferenceEquals(content, group.Options[i].Content))
                return group with { Options = Replaced(group.Options, i, group.Options[i] with { Content = content }) };
        }

        return group;
    }

    // An item is edited as a clause of its own and turned back into items.
    private static ItemList InItems(ItemList list, string id, Func<IReadOnlyList<Block>, int, IEnumerable<Block>> edit)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            if (item.Id == id)
                return list with { Items = list.Items.Take(i).Concat(AsItems(edit([new Clause(id, null, item.Content)], 0))).Concat(list.Items.Skip(i + 1)).ToValueList() };
            var content = Edit(item.Content, id, edit);
            if (!ReferenceEquals(content, item.Content))
                return list with { Items = Replaced(list.Items, i, item with { Content = content }) };
        }

        return list;
    }

    private static IEnumerable<ListItem> AsItems(IEnumerable<Block> blocks) =>
        blocks.Select(block => block is Clause clause ? new ListItem(clause.Id, null, clause.Content) : new ListItem(null, null, [block]));

    private static ValueList<T> Replaced<T>(IReadOnlyList<T> list, int index, T item) =>
        list.Select((old, i) => i == index ? item : old).ToValueList();
}
