namespace PolicyForge.Documents.Numbering;

/// <summary>Fills in what references print, once every number is known. What holds no reference stays the same object.</summary>
internal sealed class ReferenceFiller(Dictionary<string, ReferenceTarget> targets)
{
    private string? _section;
    private string? _clause;

    public List<DanglingReference> Dangling { get; } = [];

    public List<DoubledReference> Doubled { get; } = [];

    public ValueList<Block> Fill(ValueList<Block> blocks) => Each(blocks, static (filler, block) => filler.Fill(block));

    private Block Fill(Block block)
    {
        switch (block)
        {
            case Heading heading:
                (_section, _clause) = (heading.Kind == HeadingKind.SubHeading ? _section : heading.Id, null);
                return Changed(heading.Text, Fill(heading.Text)) is { } title ? heading with { Text = title } : heading;
            case Paragraph paragraph:
                return Changed(paragraph.Text, Fill(paragraph.Text)) is { } text ? paragraph with { Text = text } : paragraph;
            case Clause clause:
                _clause = clause.Id;
                return Changed(clause.Content, Fill(clause.Content)) is { } content ? clause with { Content = content } : clause;
            case ItemList list:
                return Changed(list.Items, Each(list.Items, static (filler, item) => filler.Fill(item))) is { } items ? list with { Items = items } : list;
            case Table table:
                return Changed(table.Rows, Each(table.Rows, static (filler, row) => filler.Fill(row))) is { } rows ? table with { Rows = rows } : table;
            case SignOff slip:
                return Changed(slip.Content, Fill(slip.Content)) is { } words ? new SignOff(words) : slip;
            case Note note:
                return Changed(note.Content, Fill(note.Content)) is { } note2 ? new Note(note2) : note;
            case OptionGroup group:
                return Changed(group.Options, Each(group.Options, static (filler, option) => filler.Fill(option))) is { } options ? group with { Options = options } : group;
            default:
                return block;
        }
    }

    private ListItem Fill(ListItem item) =>
        Changed(item.Content, Fill(item.Content)) is { } content ? item with { Content = content } : item;

    private TableRow Fill(TableRow row) =>
        Changed(row.Cells, Each(row.Cells, static (filler, cell) => filler.Fill(cell))) is { } cells ? new TableRow(cells) : row;

    private TableCell Fill(TableCell cell) =>
        Changed(cell.Content, Fill(cell.Content)) is { } content ? cell with { Content = content } : cell;

    private Option Fill(Option option) =>
        Changed(option.Content, Fill(option.Content)) is { } content ? option with { Content = content } : option;

    private ValueList<Inline> Fill(ValueList<Inline> runs)
    {
        if (!MayHoldReferences(runs))
            return runs;
        var filled = new List<Inline>(runs.Count);
        var changed = false;
        foreach (var run in runs)
            changed |= Fill(run, filled);
        return changed ? filled.ToValueList() : runs;
    }

    private static bool MayHoldReferences(ValueList<Inline> runs)
    {
        foreach (var run in runs)
        {
            if (run is Reference or Link or Field)
                return true;
        }
        return false;
    }

    // Adds what the run prints; whether that differs from the run.
    private bool Fill(Inline run, List<Inline> filled)
    {
        switch (run)
        {
            case Reference reference:
                FillReference(reference, filled);
                return true;
            case Link link when Changed(link.Text, Fill(link.Text)) is { } text:
                filled.Add(link with { Text = text });
                return true;
            case Field field when Changed(field.Text, Fill(field.Text)) is { } value:
                filled.Add(field with { Text = value });
                return true;
            default:
                AddWords(filled, run);
                return false;
        }
    }

    private void FillReference(Reference reference, List<Inline> filled)
    {
        if (targets.TryGetValue(reference.Target, out var target))
            AddReference(reference with { Words = target.Words, Label = target.Label }, filled);
        else if (reference.Label.Length > 0)
            AddWords(filled, new TextRun(reference.Label, reference.Style));
        else
            LeaveOut(reference, filled);
    }

    private void AddReference(Reference reference, List<Inline> filled)
    {
        if (reference.Words.Length > 0 && filled is [.., TextRun { Text: [.., ' '] } before] && TypedBefore(before.Text) is { } typed)
            Doubled.Add(new DoubledReference($"{typed} {reference.Words}{reference.Label}", _clause ?? _section));
        filled.Add(reference);
    }

    private static string? TypedBefore(string text)
    {
        var last = text.TrimEnd(' ').Split(' ')[^1].TrimStart('(');
        return last.ToLowerInvariant() is "section" or "sections" or "paragraph" or "paragraphs" or "clause" or "clauses" ? last : null;
    }

    private void LeaveOut(Reference reference, List<Inline> filled)
    {
        Dangling.Add(new DanglingReference(reference.Target, _clause ?? _section));
        if (filled is [.., TextRun { Text: [_, .., ' '] } before])
            filled[^1] = before with { Text = before.Text[..^1] };
    }

    private static void AddWords(List<Inline> filled, Inline run)
    {
        if (run is TextRun text && filled is [.., TextRun before] && before.Style == text.Style)
            filled[^1] = before with { Text = before.Text + text.Text };
        else
            filled.Add(run);
    }

    // The new list when it is another, or null.
    private static ValueList<T>? Changed<T>(ValueList<T> before, ValueList<T> after) => ReferenceEquals(before, after) ? null : after;

    private ValueList<T> Each<T>(ValueList<T> items, Func<ReferenceFiller, T, T> fill)
        where T : class
    {
        T[]? copy = null;
        for (var i = 0; i < items.Count; i++)
        {
            var filled = fill(this, items[i]);
            if (ReferenceEquals(filled, items[i]))
                continue;
            copy ??= [.. items];
            copy[i] = filled;
        }
        return copy is null ? items : ValueList.Own(copy);
    }
}
