using System.Text.Json.Serialization;

namespace PolicyForge.Documents;

/// <summary>A part of the body that stands by itself.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "block")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Clause), "clause")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(ItemList), "list")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(SignOff), "sign-off")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(OptionGroup), "options")]
[JsonDerivedType(typeof(PageBreak), "page-break")]
public abstract record Block;

/// <summary>The heading of a section, of an appendix, or inside one.</summary>
/// <param name="Kind">What it heads.</param>
/// <param name="Id">Its clause id, or null (only a sub-heading may have none).</param>
/// <param name="Number">Its number as printed ("3", "3.0", "Appendix A"), or null when it has none.</param>
/// <param name="Text">The words of the heading.</param>
public sealed record Heading(HeadingKind Kind, string? Id, string? Number, ValueList<Inline> Text) : Block;

/// <summary>What a heading heads.</summary>
public enum HeadingKind
{
    /// <summary>A section; numbered unless the layout has no numbers.</summary>
    Section,

    /// <summary>A section without a number between numbered ones.</summary>
    UnnumberedSection,

    /// <summary>An appendix, lettered; starts on a new page.</summary>
    Appendix,

    /// <summary>A part of a section; never numbered.</summary>
    SubHeading,
}

/// <summary>A numbered paragraph of a section.</summary>
/// <param name="Id">Its clause id, or null for one that has none yet.</param>
/// <param name="Number">Its number as printed ("3.2", "A.1"), or null when the layout has no numbers.</param>
/// <param name="Content">Its paragraphs, lists and tables.</param>
public sealed record Clause(string? Id, string? Number, ValueList<Block> Content) : Block;

/// <summary>A paragraph without a number.</summary>
/// <param name="Id">Its clause id, or null.</param>
/// <param name="Text">Its words.</param>
public sealed record Paragraph(string? Id, ValueList<Inline> Text) : Block;

/// <summary>A list; always starts afresh.</summary>
/// <param name="Kind">How its items are marked.</param>
/// <param name="Items">The items in order.</param>
public sealed record ItemList(ListKind Kind, ValueList<ListItem> Items) : Block;

/// <summary>How the items of a list are marked.</summary>
public enum ListKind
{
    /// <summary>A bullet.</summary>
    Bullet,

    /// <summary>1), 2), 3).</summary>
    Decimal,

    /// <summary>a), b), c).</summary>
    Letter,

    /// <summary>i), ii), iii).</summary>
    Roman,

    /// <summary>A box to tick; the first paragraph of each item is its label.</summary>
    Tick,
}

/// <summary>An item of a list.</summary>
/// <param name="Id">Its clause id, or null.</param>
/// <param name="Label">Its mark as printed ("a)", "iv)", "3)"), or null for bullets and tick boxes.</param>
/// <param name="Content">Its paragraphs and nested lists.</param>
public sealed record ListItem(string? Id, string? Label, ValueList<Block> Content);

/// <summary>A table.</summary>
/// <param name="Columns">The columns from left to right.</param>
/// <param name="HeaderRows">How many of the first rows are headers, repeated on each page; a grid table may have several.</param>
/// <param name="Rows">All rows, headers included.</param>
public sealed record Table(ValueList<TableColumn> Columns, int HeaderRows, ValueList<TableRow> Rows) : Block;

/// <summary>A column of a table.</summary>
/// <param name="Share">Its share of the table's width, where all shares add up to 1; 0 when the content decides.</param>
/// <param name="Alignment">How its cells are aligned.</param>
public sealed record TableColumn(double Share, ColumnAlignment Alignment);

/// <summary>How a column's cells are aligned.</summary>
public enum ColumnAlignment
{
    /// <summary>To the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>To the right.</summary>
    Right,
}

/// <summary>A row of a table.</summary>
public sealed record TableRow(ValueList<TableCell> Cells);

/// <summary>A cell of a table.</summary>
/// <param name="ColumnSpan">How many columns it covers, at least 1.</param>
/// <param name="RowSpan">How many rows it covers, at least 1; covered cells are left out of the rows below.</param>
/// <param name="Content">What it holds; empty for a field that the reader of the document fills in.</param>
public sealed record TableCell(int ColumnSpan, int RowSpan, ValueList<Block> Content);

/// <summary>A slip to sign: words, then lines for signature, name and date.</summary>
/// <param name="Content">The declaration.</param>
public sealed record SignOff(ValueList<Block> Content) : Block;

/// <summary>A note to the adopting organisation; model and draft editions only.</summary>
/// <param name="Content">What it says.</param>
public sealed record Note(ValueList<Block> Content) : Block;

/// <summary>Alternatives of one question, still to be chosen from; model and draft editions only.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Options">The alternatives in reading order.</param>
public sealed record OptionGroup(string Question, ValueList<Option> Options) : Block;

/// <summary>One alternative; sections and clauses in it restart at the numbers its group started with.</summary>
/// <param name="Choice">The choice's key.</param>
/// <param name="Number">The choice's place in the question, from 1.</param>
/// <param name="Label">The choice's label.</param>
/// <param name="Content">The passage.</param>
public sealed record Option(string Choice, int Number, string Label, ValueList<Block> Content);

/// <summary>What follows starts on a new page.</summary>
public sealed record PageBreak : Block;
