using System.Text;
using PolicyForge.Documents.Text;

namespace PolicyForge.Documents.Comparing;

/// <summary>Takes a body apart into the texts under its clause ids, in reading order.</summary>
internal sealed class ClauseTextReader
{
    private readonly OrderedDictionary<string, Unit> _units = new(StringComparer.Ordinal);
    private readonly List<string> _conditions = [];
    private string _parent = "";
    private Unit _current;

    private ClauseTextReader() => _current = Open(null, "");

    public static IReadOnlyList<ClauseText> Read(ValueList<Block> body)
    {
        var reader = new ClauseTextReader();
        reader.Add(body);
        return [.. reader._units.Values.Select(unit => unit.Text())];
    }

    private void Add(ValueList<Block> blocks)
    {
        foreach (var block in blocks)
            Add(block);
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Heading heading: AddHeading(heading); break;
            case Clause clause: Inside(clause.Id, clause.Content); break;
            case Paragraph paragraph: AddParagraph(paragraph); break;
            case ItemList list: AddItems(list); break;
            case Table table: AddRows(table); break;
            case SignOff slip: Add(slip.Content); break;
            case Note note: Add(note.Content); break;
            case OptionGroup group: AddOptions(group); break;
        }
    }

    private void AddHeading(Heading heading)
    {
        if (heading.Kind == HeadingKind.SubHeading)
        {
            _current = heading.Id is null ? _current : Open(heading.Id, _parent);
        }
        else
        {
            _current = Open(heading.Id, "");
            _parent = _current.Id;
        }

        _current.Line(heading.Text);
    }

    private void AddParagraph(Paragraph paragraph)
    {
        var unit = paragraph.Id is { } id ? Open(id, _parent) : _current;
        unit.Line(paragraph.Text);
    }

    private void AddItems(ItemList list)
    {
        foreach (var item in list.Items)
            Inside(item.Id, item.Content);
    }

    private void AddRows(Table table)
    {
        foreach (var cell in table.Rows.SelectMany(row => row.Cells))
            Inside(null, cell.Content);
    }

    private void AddOptions(OptionGroup group)
    {
        foreach (var option in group.Options)
        {
            _conditions.Add($"{group.Question} = {option.Choice}");
            Inside(null, option.Content);
            _conditions.RemoveAt(_conditions.Count - 1);
        }
    }

    private void Inside(string? id, ValueList<Block> content)
    {
        var (parent, current) = (_parent, _current);
        if (id is not null)
        {
            _current = Open(id, _parent);
            _parent = id;
        }

        Add(content);
        (_parent, _current) = (parent, current);
    }

    private Unit Open(string? id, string parent)
    {
        var key = id ?? "";
        if (!_units.TryGetValue(key, out var unit))
            _units.Add(key, unit = new Unit(key, parent, string.Join(", ", _conditions)));
        return unit;
    }

    private sealed class Unit(string id, string parent, string condition)
    {
        private readonly StringBuilder _text = new();

        public string Id => id;

        public void Line(ValueList<Inline> runs) => _text.Append(_text.Length > 0 ? "\n" : "").Append(RunText.Of(WithTargets(runs)));

        public ClauseText Text() => new(id, parent, condition, _text.ToString());

        private static ValueList<Inline> WithTargets(ValueList<Inline> runs) => runs.Select(WithTarget).ToValueList();

        private static Inline WithTarget(Inline run) => run switch
        {
            Reference reference => new TextRun($"‘{reference.Target}’"),
            Link link => link with { Text = WithTargets(link.Text) },
            Field field => field with { Text = WithTargets(field.Text) },
            _ => run,
        };
    }
}
