namespace PolicyForge.Documents.Numbering;

/// <summary>Gives blocks their numbers and remembers what a reference to each id must print.</summary>
internal sealed class BlockNumberer(NumberingStyle style, Dictionary<string, ReferenceTarget> targets)
{
    private Counters _counters;

    // The number of the clause and the labels of the items that we are in: "3.2 a) ".
    private string? _place;

    public ValueList<Block> Number(ValueList<Block> blocks)
    {
        var numbered = new Block[blocks.Count];
        for (var i = 0; i < numbered.Length; i++)
            numbered[i] = Number(blocks[i]);
        return ValueList.Own(numbered);
    }

    private Block Number(Block block) => block switch
    {
        Heading heading => Number(heading),
        Clause clause => Number(clause),
        Paragraph paragraph => Number(paragraph),
        ItemList list => Number(list),
        Table table => table with { Rows = table.Rows.Select(Number).ToValueList() },
        SignOff slip => new SignOff(Number(slip.Content)),
        Note note => new Note(Number(note.Content)),
        OptionGroup group => Number(group),
        _ => block,
    };

    private Heading Number(Heading heading)
    {
        var title = Words.Of(heading.Text);
        _counters = heading.Kind switch
        {
            HeadingKind.Section when style != NumberingStyle.None => _counters.NextSection(title),
            HeadingKind.Appendix => _counters.NextAppendix(title),
            HeadingKind.SubHeading => _counters,
            _ => _counters.Unnumbered(title),
        };
        var number = NumberOf(heading.Kind);
        Remember(heading.Id, TargetOf(heading.Kind, number, title));
        if (style == NumberingStyle.None)
            _counters = _counters with { Prefix = null };
        return heading with { Number = number };
    }

    private string? NumberOf(HeadingKind kind) => kind switch
    {
        HeadingKind.Appendix => $"Appendix {_counters.Prefix}",
        HeadingKind.Section when style == NumberingStyle.DecimalZero => $"{_counters.Prefix}.0",
        HeadingKind.Section => _counters.Prefix,
        _ => null,
    };

    private static ReferenceTarget TargetOf(HeadingKind kind, string? number, string title) => (kind, number) switch
    {
        (_, null) => ReferenceTarget.Titled(title),
        (HeadingKind.Appendix, _) => new ReferenceTarget("", number),
        _ => new ReferenceTarget("section ", number),
    };

    private Clause Number(Clause clause)
    {
        _counters = _counters.NextClause();
        var number = _counters.ClauseNumber;
        Remember(clause.Id, number is null ? ReferenceTarget.Titled(_counters.Title) : new ReferenceTarget("paragraph ", number));
        return clause with { Number = number, Content = In(number, clause.Content) };
    }

    private Paragraph Number(Paragraph paragraph)
    {
        Remember(paragraph.Id, _place is null ? ReferenceTarget.Titled(_counters.Title) : new ReferenceTarget("paragraph ", _place));
        return paragraph;
    }

    private ItemList Number(ItemList list)
    {
        var items = new ListItem[list.Items.Count];
        for (var i = 0; i < items.Length; i++)
        {
            var item = list.Items[i];
            var label = ListLabels.Of(list.Kind, i + 1);
            var place = _place is null || label is null ? _place : $"{_place} {label}";
            Remember(item.Id, place is null ? ReferenceTarget.Titled(_counters.Title) : new ReferenceTarget("paragraph ", place));
            items[i] = item with { Label = label, Content = In(place, item.Content) };
        }
        return list with { Items = ValueList.Own(items) };
    }

    private TableRow Number(TableRow row) =>
        new(row.Cells.Select(cell => cell.Content.Count == 0 ? cell : cell with { Content = Number(cell.Content) }).ToValueList());

    private OptionGroup Number(OptionGroup group)
    {
        var start = _counters;
        var furthest = start;
        var options = new List<Option>(group.Options.Count);
        foreach (var option in group.Options)
        {
            _counters = start;
            options.Add(option with { Content = Number(option.Content) });
            furthest = furthest.Furthest(_counters);
        }
        _counters = furthest;
        return group with { Options = options.ToValueList() };
    }

    private ValueList<Block> In(string? place, ValueList<Block> content)
    {
        var outer = _place;
        _place = place;
        var numbered = Number(content);
        _place = outer;
        return numbered;
    }

    private void Remember(string? id, ReferenceTarget target)
    {
        if (id is not null)
            targets.TryAdd(id, target);
    }
}
