using PolicyForge.Documents.Word.Measure;
using PolicyForge.Documents.Word.Numbering;

namespace PolicyForge.Documents.Word;

/// <summary>What the writers of the main part share: the markup, its digest, and what counts across the document.</summary>
internal sealed class Pen(DocumentIndex index, PageEstimate pages, bool numbered) : IDisposable
{
    /// <summary>A rule beside a passage to choose. Its colour is the theme's, so that the brand stays out of the text.</summary>
    private const string Rule =
        """<w:pBdr><w:left w:val="single" w:sz="12" w:space="10" w:color="8C959F" w:themeColor="accent1"/></w:pBdr>""";

    /// <summary>Tables carry no space of their own; what follows one brings it.</summary>
    private const string SpaceAfterTable = """<w:spacing w:before="200"/>""";

    private bool _breaks;
    private bool _afterTable;
    private int _controls;
    private int _tables;
    private int _bookmarks;

    public Markup Xml { get; } = new(128 * 1024);

    public ContentDigest Digest { get; } = new();

    public NumberingPlan Numbers { get; } = new();

    public LinkTable Links { get; } = new();

    public DocumentIndex Index { get; private set; } = index;

    /// <summary>Whether sections and clauses have numbers.</summary>
    public bool Numbered { get; } = numbered;

    public PageEstimate Pages { get; private set; } = pages;

    /// <summary>Whether what is written is a passage to choose, which has a rule at its left.</summary>
    public bool Ruled { get; set; }

    public void Dispose()
    {
        Xml.Dispose();
        Digest.Dispose();
    }

    /// <summary>Goes on with another document of the same file. What counts across the file counts on.</summary>
    public void Continue(DocumentIndex index, PageEstimate pages) => (Index, Pages) = (index, pages);

    /// <summary>The next number for a content control.</summary>
    public int NextControl() => ++_controls;

    /// <summary>The next number for a table of the body.</summary>
    public int NextTable() => ++_tables;

    /// <summary>The next paragraph, wherever it stands, starts a page.</summary>
    public void BreakPage() => _breaks = true;

    /// <summary>Opens a paragraph.</summary>
    public void Open(string style) => Open(style, new());

    /// <summary>Opens a paragraph that adds something to its style.</summary>
    public void Open(string style, ParagraphLook look)
    {
        Digest.Paragraph(style);
        Xml.Write($"""<w:p><w:pPr><w:pStyle w:val="{style}"/>""");
        if (look.KeepNext)
            Xml.Literal("<w:keepNext/>");
        if (_breaks)
            Xml.Literal("<w:pageBreakBefore/>");
        if (look.Number is { } number)
            Xml.Write($"""<w:numPr><w:ilvl w:val="{number.Level}"/><w:numId w:val="{number.Number}"/></w:numPr>""");
        if (Ruled && !look.Unruled)
            Xml.Literal(Rule);
        if (look.SpaceAbove is { } above)
            Xml.Write($"""<w:spacing w:before="{above}"/>""");
        else if (_afterTable && look.SpaceAfterTable)
            Xml.Literal(SpaceAfterTable);
        if (look.Indent is { } indent)
            Xml.Write($"""<w:ind w:left="{indent}" w:hanging="{look.Hanging}"/>""");
        if (look.Alignment != ColumnAlignment.Left)
            Xml.Verbatim(look.Alignment == ColumnAlignment.Right ? """<w:jc w:val="right"/>""" : """<w:jc w:val="center"/>""");
        Xml.Literal("</w:pPr>");
        (_breaks, _afterTable) = (false, false);
    }

    /// <summary>Closes the paragraph.</summary>
    public void Close() => Xml.Literal("</w:p>");

    /// <summary>Makes room for a table: two tables without a paragraph between them would become one.</summary>
    public void BeforeTable()
    {
        if (_afterTable)
            Space();
    }

    /// <summary>Remembers that a table has just been closed.</summary>
    public void AfterTable() => _afterTable = true;

    /// <summary>Starts the body or a cell.</summary>
    public void BeginContainer() => _afterTable = false;

    /// <summary>Whether a table was the last to be written.</summary>
    public bool EndsInTable => _afterTable;

    /// <summary>Ends a cell, which cannot end in a table.</summary>
    public void EndContainer()
    {
        if (_afterTable)
            Space();
    }

    /// <summary>Opens the hidden bookmark of an id; answers its number, or 0 when it needs none or has been written.</summary>
    public int OpenBookmark(string? name)
    {
        if (name is null || !Index.Claim(name))
            return 0;
        Xml.Write($"""<w:bookmarkStart w:id="{++_bookmarks}" w:name="{name}"/>""");
        return _bookmarks;
    }

    /// <summary>Closes the bookmark with that number.</summary>
    public void CloseBookmark(int number)
    {
        if (number != 0)
            Xml.Write($"""<w:bookmarkEnd w:id="{number}"/>""");
    }

    /// <summary>
    /// The one empty paragraph of a document: Word makes one table of two that touch, takes a cell that ends in a table
    /// for damage, and knows nothing else to stand in either place.
    /// </summary>
    private void Space()
    {
        Open(Styles.StyleIds.Spacer, new(Unruled: true, SpaceAfterTable: false));
        Close();
    }
}

/// <summary>What one paragraph adds to its style.</summary>
/// <param name="Number">Its place in a list.</param>
/// <param name="KeepNext">Whether it stays on the page of the next paragraph.</param>
/// <param name="Alignment">How it is aligned.</param>
/// <param name="Indent">Where its text starts, when its style does not say.</param>
/// <param name="Hanging">How far its first line starts before that.</param>
/// <param name="Unruled">Whether it goes without the rule of a passage to choose.</param>
/// <param name="SpaceAfterTable">Whether it stands off from a table above it.</param>
/// <param name="SpaceAbove">The space above it, when its style does not say.</param>
internal readonly record struct ParagraphLook(
    NumberReference? Number = null,
    bool KeepNext = false,
    ColumnAlignment Alignment = ColumnAlignment.Left,
    int? Indent = null,
    int Hanging = 0,
    bool Unruled = false,
    bool SpaceAfterTable = true,
    int? SpaceAbove = null)
{
    /// <summary>Nothing beside the style.</summary>
    public ParagraphLook()
        : this(null)
    {
    }
}
