using Markdig.Syntax;
using PolicyForge.Documents.Marks;

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
            if (entries[i] is ItemEntry)
                blocks.AddRange(ItemLists.Of(entries[i..end].ConvertAll(entry => (ItemEntry)entry)));
            else
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
        (ItemEntry a, ItemEntry b) => a.List == b.List || ItemLists.MayGoOn(a, b),
        (PassageEntry { Mark: OptionMark a }, PassageEntry { Mark: OptionMark b }) => a.Question == b.Question,
        _ => false,
    };

    private static Block Joined(List<Entry> run) => run[0] switch
    {
        PassageEntry { Mark: OptionMark option } => new OptionGroup(option.Question, run.ConvertAll(entry => OptionOf((PassageEntry)entry)).ToValueList()),
        PassageEntry note => new Note(Join(note.Content)),
        _ => throw new InvalidOperationException($"No rule to join {run[0].GetType().Name}."),
    };

    private static Option OptionOf(PassageEntry passage)
    {
        var mark = (OptionMark)passage.Mark;
        return new Option(mark.Choice, mark.Number, mark.Label, Join(passage.Content));
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
