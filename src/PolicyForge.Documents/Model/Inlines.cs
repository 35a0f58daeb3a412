using System.Text.Json.Serialization;

namespace PolicyForge.Documents;

/// <summary>A run of a paragraph.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "inline")]
[JsonDerivedType(typeof(TextRun), "text")]
[JsonDerivedType(typeof(LineBreak), "break")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(Reference), "reference")]
[JsonDerivedType(typeof(Field), "field")]
[JsonDerivedType(typeof(Marking), "marking")]
[JsonDerivedType(typeof(TickBox), "tick-box")]
public abstract record Inline;

/// <summary>Words.</summary>
/// <param name="Text">The words; never empty.</param>
/// <param name="Style">How they are emphasised.</param>
public sealed record TextRun(string Text, TextStyle Style = TextStyle.Plain) : Inline;

/// <summary>How words are emphasised.</summary>
[Flags]
public enum TextStyle
{
    /// <summary>Not at all.</summary>
    Plain = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Italic.</summary>
    Italic = 2,
}

/// <summary>A new line inside a paragraph.</summary>
public sealed record LineBreak : Inline;

/// <summary>A link.</summary>
/// <param name="Address">An absolute http, https, mailto or tel address.</param>
/// <param name="Text">The words of the link.</param>
public sealed record Link(string Address, ValueList<Inline> Text) : Inline;

/// <summary>A reference to another place of the document.</summary>
/// <param name="Target">The clause id it points to.</param>
/// <param name="Words">What stands before the number ("section ", "paragraph "); empty when <paramref name="Label"/> says all.</param>
/// <param name="Label">
/// The target's number as printed there or, where it has none, the title of its section in quotation marks. Before
/// numbering: the words to print when the target is not in the document, or empty when that is an error.
/// </param>
/// <param name="Style">How it is emphasised.</param>
public sealed record Reference(string Target, string Words, string Label, TextStyle Style = TextStyle.Plain) : Inline;

/// <summary>A value that came from an organisation.</summary>
/// <param name="Source">Where it came from: a question id ("approver", "lead.name") or a path outside the answers ("facts.lado.phone", "school.name").</param>
/// <param name="Text">The value as printed; in brackets when it is missing.</param>
/// <param name="Missing">Whether it is still to be supplied.</param>
/// <param name="Style">How it is emphasised.</param>
public sealed record Field(string Source, ValueList<Inline> Text, bool Missing, TextStyle Style = TextStyle.Plain) : Inline;

/// <summary>A mark that shows what is still to be decided: a bracket, a slash, OR; model and draft editions only.</summary>
/// <param name="Question">The question it belongs to, or null for a note.</param>
/// <param name="Text">The mark as printed.</param>
public sealed record Marking(string? Question, string Text) : Inline;

/// <summary>A box to tick inside a sentence or a table cell.</summary>
/// <param name="Name">What ticking it says.</param>
public sealed record TickBox(string Name) : Inline;
