using System.Runtime.CompilerServices;

namespace PolicyForge.Documents.Word;

/// <summary>The places of a document that something points to, known before it is written.</summary>
internal sealed class DocumentIndex
{
    private readonly string _prefix;
    private readonly Dictionary<string, Target> _targets = [];
    private readonly Dictionary<Heading, string> _headings = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ContentsEntry> _contents = [];
    private readonly Dictionary<Heading, StrongBox<bool>> _subHeadings = new(ReferenceEqualityComparer.Instance);
    private Heading? _section;

    /// <summary>Whether the section in hand has a numbered clause; its sub-headings share the box.</summary>
    private StrongBox<bool> _hasClauses = new();
    private Target? _outer;

    /// <param name="document">The document.</param>
    /// <param name="prefix">Stands before each id in its bookmark, where several documents share a file.</param>
    public DocumentIndex(PolicyDocument document, string prefix = "")
    {
        _prefix = prefix;
        Add(document.Body);
    }

    /// <summary>The headings that the contents list prints.</summary>
    public IReadOnlyList<ContentsEntry> Contents => _contents;

    /// <summary>The clause ids in reading order.</summary>
    public IEnumerable<string> Clauses => _targets.Keys;

    /// <summary>The target with a clause id, or null when it is not in the document.</summary>
    public Target? Find(string id) => _targets.GetValueOrDefault(id);

    /// <summary>The bookmark of a clause id, or null without one.</summary>
    public string? Bookmark(string? id) => id is null ? null : _targets.GetValueOrDefault(id)?.Bookmark;

    /// <summary>The bookmark round a heading's words.</summary>
    public string? Bookmark(Heading heading) => _headings.GetValueOrDefault(heading);

    /// <summary>Whether the section of a sub-heading has numbered clauses, so that its words are moved in.</summary>
    public bool StandsOverClauses(Heading subHeading) => _subHeadings.GetValueOrDefault(subHeading) is { Value: true };

    /// <summary>Whether a bookmark still has to be written; true once.</summary>
    public bool Claim(string bookmark) => _written.Add(bookmark);

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
            case Clause clause: _hasClauses.Value |= clause.Number is not null; AddInside(clause.Id, clause.Number, clause.Content); break;
            case Paragraph paragraph: Add(paragraph.Id, null); break;
            case ItemList list: AddItems(list); break;
            case Table table: AddCells(table); break;
            case SignOff slip: Add(slip.Content); break;
            case Note note: Add(note.Content); break;
            case OptionGroup group: AddOptions(group); break;
        }
    }

    private void AddHeading(Heading heading)
    {
        var listed = heading.Kind != HeadingKind.SubHeading;
        if (listed)
            (_section, _hasClauses) = (heading, new());
        else
            _subHeadings[heading] = _hasClauses;
        Add(heading.Id, heading.Number);

        var bookmark = heading.Id is { } id ? _targets[id].Bookmark! : listed ? Names.Bookmark($"contents-{_prefix}{_contents.Count + 1}") : null;
        if (bookmark is not null)
            _headings[heading] = bookmark;
        if (listed)
            _contents.Add(new(heading, bookmark!));
    }

    private void AddItems(ItemList list)
    {
        foreach (var item in list.Items)
        {
            AddInside(item.Id, item.Label, item.Content);
        }
    }

    private void AddCells(Table table)
    {
        foreach (var row in table.Rows)
            foreach (var cell in row.Cells)
                Add(cell.Content);
    }

    private void AddOptions(OptionGroup group)
    {
        foreach (var option in group.Options)
            Add(option.Content);
    }

    private void AddInside(string? id, string? number, ValueList<Block> content)
    {
        var outer = _outer;
        var target = Add(id, number);
        if (number is not null)
            _outer = target;
        Add(content);
        _outer = outer;
    }

    private Target Add(string? id, string? number)
    {
        var target = new Target(id is null ? null : Names.Bookmark($"{_prefix}{id}"), number, _section, _outer);
        if (id is not null)
            _targets.TryAdd(id, target);
        return target;
    }
}

/// <summary>A place that a reference can point to.</summary>
/// <param name="Bookmark">Its bookmark, or null when nothing can point to it.</param>
/// <param name="Number">Its number as printed, or null.</param>
/// <param name="Section">The heading of its section, or null before the first.</param>
/// <param name="Outer">The numbered clause or item that it stands in, or null.</param>
internal sealed record Target(string? Bookmark, string? Number, Heading? Section, Target? Outer)
{
    /// <summary>The numbered places that lead to it, outermost first: clause 3.2, then item a).</summary>
    public IEnumerable<Target> Path() => (Outer?.Path() ?? []).Concat(Number is null ? [] : [this]);
}

/// <summary>A line of the contents list.</summary>
internal sealed record ContentsEntry(Heading Heading, string Bookmark);
