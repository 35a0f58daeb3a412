using PolicyForge.Documents.Word.Blocks;
using PolicyForge.Documents.Word.Front;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Measure;

/// <summary>
/// Estimates the page of each heading, for the contents list to be right before Word has laid the document out. It
/// breaks every paragraph into lines by Arial's widths and stacks them with the styles' own sizes and spaces; on
/// documents of a dozen pages it is seldom a page out. Word puts the exact figures in when fields are updated or
/// the document is printed.
/// </summary>
internal sealed class PageEstimate
{
    private readonly Dictionary<Heading, int> _pages = new(ReferenceEqualityComparer.Instance);
    private readonly PageFlow _flow = new();

    public PageEstimate(PolicyDocument document, int headings)
    {
        AddFront(document, headings);
        Add(document.Body, Place.Body);
    }

    /// <summary>How many pages the document has.</summary>
    public int Total => _flow.Number;

    /// <summary>Whether the contents list starts a page, because what is left of the one before cannot hold it.</summary>
    public bool ContentsStartPage { get; private set; }

    /// <summary>The page on which a heading stands.</summary>
    public int Of(Heading heading) => _pages.GetValueOrDefault(heading, 1);

    private void AddFront(PolicyDocument document, int headings)
    {
        AddTitle(document);
        AddGaps(document);
        if (document.Layout.Cover)
            _flow.Break();
        if (document.Control.Count > 0)
            AddControl(document.Control);
        foreach (var statement in document.Statements)
            _flow.Paragraph(statement.Text, TypeScale.Statement, Page.TextWidth - 1600);
        if (document.Revisions.Count > 0)
            AddRevisions(document.Revisions);
        if (document.Layout.Contents && headings > 0)
            AddContents(headings);
        if (FrontWriter.EndsPage(document, headings))
            _flow.Break();
    }

    private void AddTitle(PolicyDocument document)
    {
        if (document.Layout.Cover)
        {
            _flow.Box(420);
            return;
        }

        _flow.Paragraph("Policy", TypeScale.Kicker, Page.TextWidth);
        _flow.Paragraph(document.Title, TypeScale.Title, Page.TextWidth * 9 / 10);
        _flow.Paragraph("Version", TypeScale.Subtitle, Page.TextWidth);
    }

    private void AddGaps(PolicyDocument document)
    {
        if (document.Gaps.Count > 0)
            _flow.Paragraph(Words.Gaps, TypeScale.FrontHeading, Page.TextWidth);
        foreach (var gap in document.Gaps)
            _flow.Paragraph(gap.Ask, TypeScale.Gap, Page.TextWidth - Page.ListStep);
    }

    private void AddControl(ValueList<ControlRow> rows)
    {
        _flow.Paragraph("Document control", TypeScale.FrontHeading, Page.TextWidth, followed: 40);
        foreach (var row in rows)
        {
            var lines = row.Value.Sum(line => CellHeight(line, ControlTableWriter.ValueWidth));
            _flow.Box(Math.Max(lines, CellHeight(row.Label, ControlTableWriter.LabelWidth)) + RowPadding);
        }
    }

    private void AddRevisions(ValueList<Revision> revisions)
    {
        _flow.Paragraph("Revision history", TypeScale.FrontHeading, Page.TextWidth, followed: 40);
        _flow.Box(CellHeight("Version", Page.TextWidth) + RowPadding);
        foreach (var revision in revisions)
            _flow.Box(CellHeight(revision.Summary, RevisionsWriter.SummaryWidth) + RowPadding);
    }

    private void AddContents(int headings)
    {
        var height = headings * (TypeScale.Contents.LineHeight + TypeScale.Contents.After);
        ContentsStartPage = !_flow.Fits(TypeScale.FrontHeading, height);
        if (ContentsStartPage)
            _flow.Break();
        _flow.Paragraph("Contents", TypeScale.FrontHeading, Page.TextWidth);
        for (var line = 0; line < headings; line++)
            _flow.Paragraph("Line", TypeScale.Contents, Page.TextWidth);
    }

    private void Add(ValueList<Block> blocks, Place place)
    {
        foreach (var block in blocks)
            Add(block, place);
    }

    private void Add(Block block, Place place)
    {
        switch (block)
        {
            case Heading heading: AddHeading(heading); break;
            case Clause clause: AddClause(clause); break;
            case Paragraph paragraph: _flow.Paragraph(Words.Printed(paragraph.Text), Type(place), place.Width); break;
            case ItemList list: AddItems(list, place); break;
            case Table table: AddTable(table, place); break;
            case SignOff slip: _flow.Box(slip.Content.Count * 32 + 110); break;
            case Note note: _flow.Paragraph("Note", TypeScale.Note, Page.TextWidth, followed: 14); Add(note.Content, Place.Note); break;
            case OptionGroup group: AddOptions(group, place); break;
            case PageBreak: _flow.Break(); break;
        }
    }

    private void AddHeading(Heading heading)
    {
        if (heading.Kind == HeadingKind.Appendix)
            _flow.Break();
        var type = heading.Kind == HeadingKind.SubHeading ? TypeScale.SubHeading : TypeScale.Section;
        _pages[heading] = _flow.Paragraph(
            Words.Printed(heading.Text), type, Page.TextWidth - Page.ClauseIndent, followed: type.After + 2 * TypeScale.Body.LineHeight);
    }

    private void AddClause(Clause clause) => Add(clause.Content, clause.Number is null ? Place.Body : Place.Clause);

    private void AddItems(ItemList list, Place place)
    {
        foreach (var item in list.Items)
            Add(item.Content, place.Item(endsList: false));
    }

    private void AddTable(Table table, Place place)
    {
        var grid = new TableGrid(table);
        var widths = ColumnWidths.Of(grid, place.Width);
        var heights = Enumerable.Range(0, grid.Rows.Count)
            .Select(row => Math.Max(RowHeight.Of(grid, row, table.HeaderRows) / 20.0, WordsHeight(grid.Rows[row], widths)))
            .ToArray();
        _flow.Box(10);
        _flow.Keep(heights.Take(TableWriter.RowsTogether(table)).Sum());
        foreach (var height in heights)
            _flow.Box(height);
    }

    private static double WordsHeight(List<GridSlot> row, int[] widths) =>
        row.Max(slot => slot.Merge == Merge.None ? CellHeight(slot, widths) : 0) + RowPadding;

    private void AddOptions(OptionGroup group, Place place)
    {
        foreach (var option in group.Options)
        {
            _flow.Paragraph(option.Label, TypeScale.OptionLabel, place.Width, followed: 40);
            Add(option.Content, place);
        }
    }

    private static TypeScale Type(Place place) =>
        place.Style == StyleIds.Note ? TypeScale.Note : place.Depth > 0 ? TypeScale.ListItem : TypeScale.Body;

    private static double CellHeight(GridSlot slot, int[] widths) =>
        Math.Max(TypeScale.Cell.LineHeight, CellHeight(slot.Cell, slot.Width(widths)));

    private static double CellHeight(TableCell cell, int width) =>
        CellLine.Of(cell.Content).Sum(line => CellHeight(line.Words, width - line.Indent) + ParagraphPadding) - ParagraphPadding;

    private static double CellHeight(string text, int width) =>
        TextMeasure.Lines(text, TypeScale.Cell.Size, (width - 2 * Page.CellPadding) / 20.0) * TypeScale.Cell.LineHeight;

    /// <summary>The space between two paragraphs of a cell, in points.</summary>
    private const double ParagraphPadding = 2.5;

    /// <summary>The space in a cell above and below its text, in points, with the rule.</summary>
    private const double RowPadding = 8.3;
}
