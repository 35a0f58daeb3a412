using Markdig.Syntax;
using PolicyForge.Documents.Marks;
using PolicyForge.Documents.Reading.Runs;

namespace PolicyForge.Documents.Reading.Blocks;

/// <summary>Makes blocks of entries: items become lists, alternatives side by side become groups.</summary>
internal static class EntryJoiner
{
    public static ValueList<Block> Join(List<Entry> entries)
    {
        if (entries.Exists(entry => entry is PassageEntry))
            entries = WithoutPassagesInLists(entries);

        var blocks = new List<Block>(entries.Count);
        for (var i = 0; i < entries.Count;)
        {
            var end = EndOfRun(entries, i);
            blocks.Add(entries[i] is BlockEntry block ? block.Block : Joined(entries[i..end]));
            i = end;
        }
        return blocks.ToValueList();
    }

    // The entries from start that become one block.
    private static int EndOfRun(List<Entry> entries, int start)
    {
        var end = start + 1;
        while (end < entries.Count && Belongs(entries[start], entries[end]))
            end++;
        return end;
    }

    private static bool Belongs(Entry first, Entry next) => (first, next) switch
    {
        (ItemEntry a, ItemEntry b) => a.List == b.List,
        (PassageEntry { Mark: OptionMark a }, PassageEntry { Mark: OptionMark b }) => a.Question == b.Question,
        _ => false,
    };

    private static Block Joined(List<Entry> run) => run[0] switch
    {
        ItemEntry item => ListOf(item.List, run.ConvertAll(entry => (ItemEntry)entry)),
        PassageEntry { Mark: OptionMark option } => new OptionGroup(option.Question, run.ConvertAll(entry => OptionOf((PassageEntry)entry)).ToValueList()),
        PassageEntry note => new Note(Join(note.Content)),
        _ => throw new InvalidOperationException($"No rule to join {run[0].GetType().Name}."),
    };

    private static Option OptionOf(PassageEntry passage)
    {
        var mark = (OptionMark)passage.Mark;
        return new Option(mark.Choice, mark.Number, mark.Label, Join(passage.Content));
    }

    private static ItemList ListOf(ListBlock list, List<ItemEntry> items) =>
        items.TrueForAll(item => item.Tick)
            ? new ItemList(ListKind.Tick, items.Select(item => Ticked(item.Item)).ToValueList())
            : new ItemList(KindOf(list), items.Select(item => item.Item).ToValueList());

    // Markdig reads c), d), i), l), m), v) and x) as roman; only a list that starts with i) means it.
    private static ListKind KindOf(ListBlock list) => list.BulletType switch
    {
        '1' => ListKind.Decimal,
        'i' or 'I' when list.OrderedStart is "1" => ListKind.Roman,
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' => ListKind.Letter,
        _ => ListKind.Bullet,
    };

    // The box of a tick item is its label, not its text.
    private static ListItem Ticked(ListItem item)
    {
        if (item.Content is not [Paragraph { Text: [TickBox, ..] } first, ..])
            return item;
        var words = first.Text.Skip(1).ToList();
        PassageRuns.TrimStart(words);
        var rest = item.Content.Skip(1);
        return item with { Content = words.Count == 0 ? rest.ToValueList() : [first with { Text = words.ToValueList() }, .. rest] };
    }

    // A passage between items of a list that goes on beside it would tear the list and start its letters afresh: its
    // items stay in the list, in brackets.
    private static List<Entry> WithoutPassagesInLists(List<Entry> entries)
    {
        var result = new List<Entry>(entries.Count);
        for (var i = 0; i < entries.Count;)
        {
            var end = EndOfRun(entries, i);
            var run = entries[i..end];
            if (ListInside(run) is { } list && (IsItemOf(list, result.LastOrDefault()) || IsItemOf(list, entries.ElementAtOrDefault(end))))
                result.AddRange(run.SelectMany((entry, index) => Brackets.RoundItems((PassageEntry)entry, index > 0)));
            else
                result.AddRange(run);
            i = end;
        }
        return result;
    }

    private static ListBlock? ListInside(List<Entry> run)
    {
        if (run[0] is not PassageEntry { Content: [ItemEntry first, ..] })
            return null;
        var all = run.TrueForAll(entry => ((PassageEntry)entry).Content.TrueForAll(inner => IsItemOf(first.List, inner)));
        return all ? first.List : null;
    }

    private static bool IsItemOf(ListBlock list, Entry? entry) => entry is ItemEntry item && item.List == list;
}
