using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Blocks;

/// <summary>Where blocks stand, which decides how they look.</summary>
/// <param name="Style">The style of a paragraph there.</param>
/// <param name="ListStyle">The style of a list item there.</param>
/// <param name="Left">Where text starts.</param>
/// <param name="Width">How wide a table may be.</param>
internal sealed record Place(string Style, string ListStyle, int Left, int Width)
{
    public static readonly Place Body = new(StyleIds.Body, StyleIds.ListItem, 0, Page.TextWidth);
    public static readonly Place Clause = new(StyleIds.ClauseText, StyleIds.ListItem, Page.ClauseIndent, Page.TextWidth - Page.ClauseIndent) { InClause = true };

    /// <summary>Inside the box of a note.</summary>
    public static Place Note(int width) => new(StyleIds.Note, StyleIds.Note, 0, width - Page.NotePadding - Page.CellPadding);

    public static Place Cell(int width, ColumnAlignment alignment) =>
        new(StyleIds.Cell, StyleIds.Cell, 0, width - 2 * Page.CellPadding) { Alignment = alignment };

    /// <summary>How many lists are round the blocks.</summary>
    public int Depth { get; init; }

    /// <summary>Whether lists stand under a clause's text.</summary>
    public bool InClause { get; init; }

    /// <summary>Whether the blocks end a list, so that space follows them.</summary>
    public bool EndsList { get; init; } = true;

    /// <summary>Whether the blocks stay on one page with what follows.</summary>
    public bool KeepNext { get; init; }

    public ColumnAlignment Alignment { get; init; }

    /// <summary>Inside an item of a list that stands here.</summary>
    public Place Item(bool endsList) => this with
    {
        Style = ListStyle,
        Left = Left + Page.ListStep,
        Width = Width - Page.ListStep,
        Depth = Depth + 1,
        EndsList = endsList,
    };

    /// <summary>The look of a paragraph here: inside an item it keeps to the item's text, and a rule beside it would form steps.</summary>
    public ParagraphLook Look() => new(KeepNext: KeepNext, Alignment: Alignment, Indent: Depth > 0 ? Left : null, Unruled: Depth > 0);
}
