using PolicyForge.Documents.Word.Blocks;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Measure;

/// <summary>
/// Estimates the page of each heading, for the contents list to be right before Word has laid the document out. It
/// breaks every paragraph into lines by the width of its font and stacks them with the styles' own sizes and spaces; on
/// documents of a dozen pages it is seldom a page out. Word puts the exact figures in when fields are updated or
/// the document is printed.
/// </summary>
internal sealed class PageEstimate
{
    private readonly Dictionary<Heading, int> _pages = new(ReferenceEqualityComparer.Instance);
    private readonly PageFlow _flow;
    private readonly CellMeasure _cells;

    public PageEstimate(PolicyDocument document, IReadOnlyList<ContentsEntry> contents)
    {
        Typeface = Brand.Of(document.Organisation).Typeface;
        _flow = new(Typeface);
        _cells = new(Typeface);
        Cover = document.Layout.Cover ? new(document, Typeface) : null;
        var front = new FrontEstimate(_flow, Typeface);
        front.Add(document, Cover, contents);
        ContentsStartPage = front.ContentsStartPage;
        Add(document.Body, Place.Body);
    }

    /// <summary>How much room the document's font takes.</summary>
    public Typeface Typeface { get; }

    /// <summary>How the cover is shared out, or null without one.</summary>
    public CoverPlan? Cover { get; }

    /// <summary>How many pages the document has.</summary>
    public int Total => _flow.Number;

    /// <summary>Whether the contents list starts a page, because what is left of the one before cannot hold it.</summary>
    public bool ContentsStartPage { get; }

    /// <summary>The page on which a heading stands.</summary>
    public int Of(Heading heading) => _pages.GetValueOrDefault(heading, 1);

    private void Add(ValueList<Block> blocks, Place place)
    {
        for (var index = 0; index < blocks.Count; index++)
        {
            if (blocks[index] is Heading heading)
                AddHeading(heading, index + 1 < blocks.Count ? blocks[index + 1] : null, place);
            else
                Add(blocks[index], place);
        }
    }

    private void Add(Block block, Place place)
    {
        switch (block)
        {
            case Clause clause: AddClause(clause); break;
            case Paragraph paragraph: _flow.Paragraph(Words.Printed(paragraph.Text), Type(place), place.Width); break;
            case ItemList list: AddItems(list, place); break;
            case Table table: AddTable(table, place); break;
            case SignOff slip: _flow.Box(slip.Content.Count * 32 + 110); _flow.Space(SpaceAfterTable); break;
            case Note note: AddNote(note, place); break;
            case OptionGroup group: AddOptions(group, place); break;
            case PageBreak: _flow.Break(); break;
        }
    }

    private void AddHeading(Heading heading, Block? next, Place place)
    {
        if (heading.Kind == HeadingKind.Appendix)
            _flow.Break();
        var type = heading.Kind == HeadingKind.SubHeading ? TypeScale.SubHeading : TypeScale.Section;
        _pages[heading] = _flow.Paragraph(
            Words.Printed(heading.Text), type, Page.TextWidth - Page.ClauseIndent, followed: type.After + Start(next, place));
    }

    /// <summary>How much of a block a heading above it keeps on its page.</summary>
    private double Start(Block? block, Place place) => block switch
    {
        Clause { Content: [Paragraph first, ..] } clause => Together(first, Of(clause)),
        Paragraph paragraph => Together(paragraph, place),
        Note note => NoteHeight(note, place),
        OptionGroup => TypeScale.OptionLabel.Before + TypeScale.OptionLabel.LineHeight(Typeface) + TypeScale.OptionLabel.After + TwoLines,
        _ => TwoLines,
    };

    /// <summary>How much of a paragraph stays together at the end of a page: two lines, or all of a short one.</summary>
    private double Together(Paragraph paragraph, Place place)
    {
        var lines = Type(place).Lines(Words.Printed(paragraph.Text), Typeface, place.Width);
        return (lines <= PageFlow.Short ? lines : 2) * Type(place).LineHeight(Typeface);
    }

    private double TwoLines => 2 * TypeScale.Body.LineHeight(Typeface);

    private void AddClause(Clause clause)
    {
        if (clause.Content is [Paragraph lead, ItemList or Table, ..])
        {
            _flow.Paragraph(Words.Printed(lead.Text), TypeScale.Body, Of(clause).Width, followed: TwoLines);
            Add(clause.Content.Skip(1).ToValueList(), Of(clause));
        }
        else
        {
            Add(clause.Content, Of(clause));
        }
    }

    private static Place Of(Clause clause) => clause.Number is null ? Place.Body : Place.Clause;

    private void AddItems(ItemList list, Place place)
    {
        foreach (var item in list.Items)
            Add(item.Content, place.Item(endsList: false));
        if (place.Depth == 0)
            _flow.Space(TypeScale.Body.After);
    }

    private void AddTable(Table table, Place place)
    {
        var grid = new TableGrid(table);
        var widths = ColumnWidths.Of(grid, place.Width, Typeface);
        var heights = Enumerable.Range(0, grid.Rows.Count)
            .Select(row => Math.Max(RowHeight.Of(grid, row, table.HeaderRows) / 20.0, _cells.Height(grid.Rows[row], widths)))
            .ToArray();
        _flow.Keep(heights.Take(TableWriter.RowsTogether(table)).Sum());
        foreach (var height in heights)
            _flow.Box(height);
        _flow.Space(SpaceAfterTable);
    }

    private void AddNote(Note note, Place place)
    {
        _flow.Box(NoteHeight(note, place));
        _flow.Space(SpaceAfterTable);
    }

    private double NoteHeight(Note note, Place place)
    {
        var inside = Place.Note(place.Width);
        var height = TypeScale.NoteHeading.Before + TypeScale.NoteHeading.LineHeight(Typeface) + TypeScale.NoteHeading.After + NotePadding;
        foreach (var line in CellLine.Of(note.Content))
            height += TypeScale.Note.Height(line.Words, Typeface, inside.Width - line.Indent) + TypeScale.Note.After;
        return height;
    }

    private void AddOptions(OptionGroup group, Place place)
    {
        foreach (var option in group.Options)
        {
            if (!ReferenceEquals(option, group.Options[0]))
                _flow.Paragraph("OR", TypeScale.OptionOr, place.Width, followed: 60);
            _flow.Paragraph(option.Label, TypeScale.OptionLabel, place.Width, followed: 40);
            Add(option.Content, place);
        }
    }

    private static TypeScale Type(Place place) => place.Depth > 0 ? TypeScale.ListItem : TypeScale.Body;

    /// <summary>The space in the box of a note above and below its words, in points.</summary>
    private const double NotePadding = 2.8;

    /// <summary>The space that follows a table, in points.</summary>
    private const double SpaceAfterTable = 10;
}
