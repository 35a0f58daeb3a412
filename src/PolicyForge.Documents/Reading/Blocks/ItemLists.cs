using Markdig.Syntax;
using PolicyForge.Documents.Numbering;
using PolicyForge.Documents.Reading.Runs;

namespace PolicyForge.Documents.Reading.Blocks;

/// <summary>
/// Makes lists of items side by side. Markdig cannot tell the letters c, d, i, l, m, v and x from roman numbers; what was
/// typed before can.
/// </summary>
internal sealed class ItemLists
{
    private readonly List<Block> _lists = [];
    private readonly List<ItemEntry> _open = [];
    private readonly List<ItemEntry> _nested = [];
    private ListKind _kind;

    /// <summary>The lists that the items of one run are.</summary>
    public static IReadOnlyList<Block> Of(List<ItemEntry> items)
    {
        var lists = new ItemLists();
        foreach (var item in items)
            lists.Add(item);
        lists.End();
        return lists._lists;
    }

    /// <summary>Whether <paramref name="next"/> may belong to the list of <paramref name="first"/> although Markdig began another.</summary>
    public static bool MayGoOn(ItemEntry first, ItemEntry next) =>
        IsLettered(first.List) && IsLettered(next.List) && first.List.OrderedDelimiter == next.List.OrderedDelimiter;

    private static bool IsLettered(ListBlock list) => list.IsOrdered && list.BulletType != '1';

    private void Add(ItemEntry item)
    {
        if (_open.Count == 0)
            Start(item);
        else if (_kind == ListKind.Letter && GoesOnWithLetters(item))
            return;
        else if (_open[^1].List == item.List)
            _open.Add(item);
        else
            Start(item);
    }

    // Roman numbers among letters are items of the letter before them.
    private bool GoesOnWithLetters(ItemEntry item)
    {
        var mark = MarkOf(item);
        if (_nested.Count > 0 && mark == ListLabels.Roman(_nested.Count + 1))
            _nested.Add(item);
        else if (mark == ListLabels.Letters(_open.Count + 1))
            AddLetter(item);
        else if (_nested.Count == 0 && mark == "i")
            _nested.Add(item);
        else if (_nested.Count > 0 && _nested[^1].List == item.List)
            _nested.Add(item);
        else
            return false;
        return true;
    }

    private void AddLetter(ItemEntry item)
    {
        EndNested();
        _open.Add(item);
    }

    private void Start(ItemEntry item)
    {
        End();
        _kind = KindOf(item);
        _open.Add(item);
    }

    private void End()
    {
        EndNested();
        if (_open.Count > 0)
            _lists.Add(ListOf(_kind, _open));
        _open.Clear();
    }

    private void EndNested()
    {
        if (_nested.Count == 0)
            return;
        var last = _open[^1];
        _open[^1] = last with { Item = last.Item with { Content = [.. last.Item.Content, ListOf(ListKind.Roman, _nested)] } };
        _nested.Clear();
    }

    private static string MarkOf(ItemEntry item) => item.List.BulletType is 'i' or 'I' ? ListLabels.Roman(item.Order) : ListLabels.Letters(item.Order);

    private static ListKind KindOf(ItemEntry item) => item.List switch
    {
        { IsOrdered: false } => ListKind.Bullet,
        { BulletType: '1' } => ListKind.Decimal,
        _ when MarkOf(item) is "i" or { Length: > 1 } => ListKind.Roman,
        _ => ListKind.Letter,
    };

    private static ItemList ListOf(ListKind kind, List<ItemEntry> items) =>
        items.TrueForAll(item => item.Tick)
            ? new ItemList(ListKind.Tick, items.Select(item => Ticked(item.Item)).ToValueList())
            : new ItemList(kind, items.Select(item => item.Item).ToValueList());

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
}
