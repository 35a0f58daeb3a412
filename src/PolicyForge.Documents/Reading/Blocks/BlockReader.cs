using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using PolicyForge.Documents.Marks;
using PolicyForge.Documents.Reading.Dialect;
using PolicyForge.Documents.Reading.Lines;
using PolicyForge.Documents.Reading.Runs;
using MarkdownTable = Markdig.Extensions.Tables.Table;

namespace PolicyForge.Documents.Reading.Blocks;

/// <summary>Reads parsed Markdown and the fences round its lines into blocks.</summary>
internal sealed class BlockReader
{
    private const int DeepestList = 4;

    private readonly MarkedLines _lines;
    private readonly Findings _findings;
    private readonly RunReader _runs;
    private readonly HeadingReader _headings;
    private readonly TableReader _tables;
    private Item? _item;
    private int _listDepth;
    private bool _inClauses = true;

    public BlockReader(IReadOnlyList<Mark> marks, MarkedLines lines, Findings findings)
    {
        _lines = lines;
        _findings = findings;
        _runs = new RunReader(marks, findings);
        _headings = new HeadingReader(_runs, findings);
        _tables = new TableReader(this, lines.Dashes, findings);
    }

    /// <summary>What has been read about the item we are in; its first paragraph tells.</summary>
    private sealed class Item(Markdig.Syntax.Block? start)
    {
        public Markdig.Syntax.Block? Start { get; } = start;

        public Attributes Attributes { get; set; } = Attributes.None;

        public bool Tick { get; set; }
    }

    /// <summary>Reads a whole body.</summary>
    public ValueList<Block> Read(MarkdownDocument document) => ReadContent(document, _lines.Fences);

    /// <summary>Reads what is inside a container: the cells of a table, a slip.</summary>
    public ValueList<Block> ReadInner(ContainerBlock container, List<BlockFence> fences)
    {
        var (clauses, item) = (_inClauses, _item);
        (_inClauses, _item) = (false, null);
        var content = ReadContent(container, fences);
        (_inClauses, _item) = (clauses, item);
        return content;
    }

    private ValueList<Block> ReadContent(ContainerBlock container, List<BlockFence> fences) =>
        EntryJoiner.Join(ReadEntries(container, fences));

    private List<Entry> ReadEntries(ContainerBlock container, List<BlockFence> fences) =>
        fences.Count == 0 ? ReadPlain(container) : ReadFenced(container, fences);

    private List<Entry> ReadPlain(ContainerBlock container)
    {
        var entries = new List<Entry>(container.Count);
        foreach (var block in container)
        {
            if (block is ListBlock list)
                ReadItems(list, entries);
            else
                ReadPart(new Level.Part(block, null), entries);
        }
        return entries;
    }

    private void ReadItems(ListBlock list, List<Entry> entries)
    {
        foreach (var item in list)
            ReadPart(new Level.Part(item, list), entries);
    }

    private List<Entry> ReadFenced(ContainerBlock container, List<BlockFence> fences)
    {
        var level = Level.Of(container, fences);
        var entries = new List<Entry>(level.Parts.Count);
        ReadParts(level, 0, level.Parts.Count, 0, entries);
        return entries;
    }

    // Reads the parts [from, to) into entries, starting with the wrap of that number; returns the number of the next wrap.
    private int ReadParts(Level level, int from, int to, int wrap, List<Entry> entries)
    {
        for (var i = from; i < to;)
        {
            if (wrap < level.Wraps.Count && level.Wraps[wrap].From == i)
            {
                var end = level.Wraps[wrap].To + 1;
                wrap = ReadWrap(level, wrap, entries);
                i = end;
            }
            else
            {
                ReadPart(level.Parts[i], entries);
                i++;
            }
        }
        return wrap;
    }

    private int ReadWrap(Level level, int number, List<Entry> entries)
    {
        var wrap = level.Wraps[number];
        var inClauses = _inClauses;
        _inClauses &= wrap.Fence.Mark is not NoteMark;
        var content = new List<Entry>();
        var next = ReadParts(level, wrap.From, wrap.To + 1, number + 1, content);
        _inClauses = inClauses;

        if (wrap.Fence.Mark is OptionalMark optional)
            entries.AddRange(Brackets.RoundPassage(content, optional.Question));
        else if (content.Count > 0)
            entries.Add(new PassageEntry(wrap.Fence.Mark, content));
        return next;
    }

    private void ReadPart(Level.Part part, List<Entry> entries)
    {
        switch (part.Block)
        {
            case LeafBlock leaf when Tangles.Is(leaf):
                AddBlock(entries, Unread(leaf));
                break;
            case HeadingBlock heading:
                AddBlock(entries, _headings.Read(heading));
                break;
            case ParagraphBlock paragraph:
                ReadParagraph(paragraph, entries);
                break;
            case ListItemBlock item:
                ReadItem(item, part, entries);
                break;
            case MarkdownTable table:
                AddBlock(entries, _tables.Read(table, part));
                break;
            case ThematicBreakBlock:
                entries.Add(new BlockEntry(new PageBreak()));
                break;
            case CustomContainer { Info: "sign-off" } slip:
                AddSlip(entries, ReadInner(slip, part.Inner));
                break;
            case ContainerBlock other:
                ReadUnsupported(other, part, entries);
                break;
        }
    }

    private static void AddBlock(List<Entry> entries, Block? block)
    {
        if (block is not null)
            entries.Add(new BlockEntry(block));
    }

    private static void AddSlip(List<Entry> entries, ValueList<Block> content)
    {
        if (content.Count > 0)
            entries.Add(new BlockEntry(new SignOff(content)));
    }

    private void ReadUnsupported(ContainerBlock container, Level.Part part, List<Entry> entries)
    {
        var what = container is CustomContainer custom ? $"“:::{custom.Info}”" : "A quotation";
        _findings.Add(BodyProblemKind.UnsupportedMarkup, $"{what} is not part of a policy; what it holds is printed as paragraphs.");
        entries.AddRange(ReadEntries(container, part.Inner));
    }

    private void ReadParagraph(ParagraphBlock paragraph, List<Entry> entries)
    {
        var startsItem = _item is not null && _item.Start == paragraph;
        var written = RunReader.AttributesAtStart(paragraph.Inline);
        var attributes = written is null ? Attributes.None : Attributes.Read(written.Source, onHeading: false, _findings);
        if (attributes.Id is { } id)
            _findings.Met(id, attributes.Edit, paragraph.Line);
        if (startsItem)
            StartItem(attributes);

        var runs = _runs.Read(paragraph.Inline, written);
        if (startsItem)
            _item!.Tick = runs.StartsWithTick;
        if (Entered(runs, startsItem ? null : attributes.Id, promoted: !startsItem) is { } entry)
            entries.Add(entry);
        else if (!startsItem && attributes.Id is { } empty)
            _findings.Forget(empty);
    }

    // A paragraph that is nothing but a note or an alternative stands as a block, unless it begins an item.
    private Entry? Entered(ParagraphRuns runs, string? id, bool promoted)
    {
        if (runs.Runs.Count == 0)
            return null;
        var (mark, text) = (promoted, runs) switch
        {
            (true, { SoleOption: { } option }) => ((Mark)option.Mark, option.Text),
            (true, { SoleNote: { } note }) => (new NoteMark(), note),
            _ => (null, runs.Settle()),
        };
        RunChecks.Check(text, _findings);
        if (RunChecks.IsTable(text) && _lines.BrokenGrids.Count == 0)
            _findings.Add(BodyProblemKind.BrokenTable, $"“{Start(text)}” is meant as a table but cannot be read as one. Put a row of dashes under the header of a pipe table; close every line of a grid table.");
        var paragraph = new BlockEntry(new Paragraph(id, text));
        return mark is null ? paragraph : new PassageEntry(mark, [paragraph]);
    }

    private Paragraph Unread(LeafBlock block)
    {
        var start = Start(FenceInlineParser.Strip(block.Lines.Lines[0].ToString()));
        _findings.Add(BodyProblemKind.Tangled, $"“{start}” holds more than {Tangles.MostSigns:N0} of the signs [, * and _. Divide it, or write \\[, \\* and \\_ for those that are to be printed.");
        return new Paragraph(null, [new TextRun(start)]);
    }

    private static string Start(ValueList<Inline> text) => Start(Words.Of(text));

    private static string Start(string words)
    {
        const int shown = 40;
        return words.Length <= shown ? words : words[..shown] + "…";
    }

    private void StartItem(Attributes attributes)
    {
        _item!.Attributes = attributes;
        _findings.Edit = attributes.Edit ?? _findings.Edit;
        _findings.Clause = attributes.Id ?? _findings.Clause;
    }

    private void ReadItem(ListItemBlock block, Level.Part part, List<Entry> entries)
    {
        var (outer, edit, clause) = (_item, _findings.Edit, _findings.Clause);
        var isClause = _inClauses && part.List is { OrderedDelimiter: '.', BulletType: '1' };
        _item = new Item(block.Count > 0 ? block[0] : null);
        var content = ReadItemContent(block, part, isClause);
        CheckWords(content, isClause);
        if (content.Count == 0 && _item.Attributes.Id is { } id)
            _findings.Forget(id);
        else if (isClause && content.Count > 0)
            entries.Add(new BlockEntry(new Clause(_item.Attributes.Id, null, content)));
        else if (content.Count > 0)
            entries.Add(new ItemEntry(part.List!, block.Order, new ListItem(_item.Attributes.Id, null, content), _item.Tick));
        (_item, _findings.Edit, _findings.Clause) = (outer, edit, clause);
    }

    // A number beside a table or another number would stand on a line of its own.
    private void CheckWords(ValueList<Block> content, bool isClause)
    {
        if (content is [Table or ItemList or SignOff, ..])
            _findings.Add(BodyProblemKind.NoWords, $"{(isClause ? "A clause" : "An item")} needs words before its table or list.");
    }

    private ValueList<Block> ReadItemContent(ListItemBlock block, Level.Part part, bool isClause)
    {
        var (clauses, depth) = (_inClauses, _listDepth);
        _inClauses = false;
        _listDepth = isClause ? 0 : depth + 1;
        if (_listDepth == DeepestList + 1)
            _findings.Add(BodyProblemKind.NestingTooDeep, $"A list is nested deeper than {DeepestList} levels.");
        var content = ReadContent(block, part.Inner);
        (_inClauses, _listDepth) = (clauses, depth);
        return content;
    }
}
