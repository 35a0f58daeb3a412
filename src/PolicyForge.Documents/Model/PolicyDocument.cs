namespace PolicyForge.Documents;

/// <summary>
/// A policy as it is to be read: numbered, with every passage decided. The hub between assembly and the writers;
/// equal to another document when every part of it is.
/// </summary>
/// <param name="Title">The policy's title.</param>
/// <param name="Edition">How the document is printed.</param>
/// <param name="Organisation">Whose document it is, and its brand.</param>
/// <param name="Layout">What stands round the body, and how it is numbered.</param>
/// <param name="Running">The facts repeated in every page's footer.</param>
/// <param name="Control">The document control table, row by row, in printing order.</param>
/// <param name="Revisions">The revision history, newest first; empty when it is not printed.</param>
/// <param name="Statements">Standing lines printed after the control table: accessibility, expiry, where the text came from.</param>
/// <param name="Gaps">What is still missing, in a draft; empty in any other edition.</param>
/// <param name="Body">The blocks of the body in reading order.</param>
/// <param name="Stamp">What a program needs to know this document again.</param>
public sealed record PolicyDocument(
    string Title,
    Edition Edition,
    OrganisationMark Organisation,
    Layout Layout,
    RunningFacts Running,
    ValueList<ControlRow> Control,
    ValueList<Revision> Revisions,
    ValueList<Statement> Statements,
    ValueList<Gap> Gaps,
    ValueList<Block> Body,
    Stamp Stamp)
{
    /// <summary>The language of every document, as a BCP 47 tag.</summary>
    public const string Language = "en-GB";
}

/// <summary>How a document is printed.</summary>
public enum Edition
{
    /// <summary>All options, optional words, placeholders and notes shown the way schools know, for publishing and consultation.</summary>
    Model,

    /// <summary>Answers filled in, what is missing highlighted.</summary>
    Draft,

    /// <summary>Complete: nothing missing, nothing to decide.</summary>
    Adopted,
}

/// <summary>Whose document it is, and its brand.</summary>
/// <param name="Id">The organisation's id.</param>
/// <param name="Name">Its name as printed.</param>
/// <param name="Logo">Its logo, or null.</param>
/// <param name="Colour">The brand's colour as six hexadecimal digits without a hash, or null for the product's own.</param>
/// <param name="Font">The brand's font family, or null for the product's own.</param>
public sealed record OrganisationMark(string Id, string Name, Logo? Logo, string? Colour, string? Font);

/// <summary>A picture to print.</summary>
/// <param name="Format">What the bytes are.</param>
/// <param name="Bytes">The file as it was given.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="AlternativeText">What a screen reader says.</param>
public sealed record Logo(ImageFormat Format, ValueList<byte> Bytes, int Width, int Height, string AlternativeText);

/// <summary>The picture formats that every reader of the documents can show.</summary>
public enum ImageFormat
{
    /// <summary>Portable Network Graphics.</summary>
    Png,

    /// <summary>JPEG.</summary>
    Jpeg,
}

/// <summary>What stands round the body, and how it is numbered.</summary>
/// <param name="Numbering">How sections and clauses are numbered.</param>
/// <param name="Cover">Whether there is a cover page.</param>
/// <param name="Contents">Whether there is a contents list.</param>
public sealed record Layout(NumberingStyle Numbering, bool Cover, bool Contents);

/// <summary>How sections and clauses are numbered.</summary>
public enum NumberingStyle
{
    /// <summary>Sections 1, 2; clauses 1.1, 1.2.</summary>
    Decimal,

    /// <summary>Sections 1.0, 2.0; clauses 1.1, 1.2.</summary>
    DecimalZero,

    /// <summary>No numbers; clauses are plain paragraphs.</summary>
    None,
}

/// <summary>The facts repeated in every page's footer. Each is printed as given; null when there is none.</summary>
public sealed record RunningFacts(string? Version, string? Effective, string? Review);

/// <summary>One row of the control table.</summary>
/// <param name="Label">What the row tells, such as "Review date".</param>
/// <param name="Value">Its lines, in order; empty when the fact is still to come.</param>
public sealed record ControlRow(string Label, ValueList<string> Value);

/// <summary>One entry of the revision history.</summary>
/// <param name="Version">The version it made.</param>
/// <param name="Date">When, as printed.</param>
/// <param name="Summary">What changed.</param>
public sealed record Revision(string Version, string Date, string Summary);

/// <summary>A standing line outside the body.</summary>
/// <param name="Kind">What the line is for.</param>
/// <param name="Text">Its words.</param>
public sealed record Statement(StatementKind Kind, string Text);

/// <summary>What a standing line is for.</summary>
public enum StatementKind
{
    /// <summary>How to have the document in another language or format.</summary>
    Accessibility,

    /// <summary>What holds once the review date has passed.</summary>
    Expiry,

    /// <summary>Where the text came from.</summary>
    Provenance,

    /// <summary>Whom to ask about the model.</summary>
    Contact,
}

/// <summary>Something a draft still lacks.</summary>
/// <param name="Source">The question id, or the fact or record that is missing ("facts.lado.phone", "approvals").</param>
/// <param name="Ask">What to supply, in words for the person who must.</param>
public sealed record Gap(string Source, string Ask);

/// <summary>What a program needs to know a document again; written into the Word file.</summary>
/// <param name="Policy">The policy's id.</param>
/// <param name="ModelVersion">The model policy's version.</param>
/// <param name="Organisation">The organisation's id, or null for a model without one.</param>
/// <param name="Version">The adoption's own version, or null for a model.</param>
/// <param name="Status">The status of the adoption or, for a model, of the policy.</param>
/// <param name="Review">The review date that falls due, or null.</param>
/// <param name="Answers">The answers that filled the document, by question id, as printed.</param>
public sealed record Stamp(
    string Policy,
    string ModelVersion,
    string? Organisation,
    string? Version,
    string Status,
    DateOnly? Review,
    ValueList<StampedAnswer> Answers);

/// <summary>An answer as the stamp keeps it.</summary>
/// <param name="Question">The question id.</param>
/// <param name="Value">The answer's stored form: a choice's key, an ISO date, list items separated by line feeds.</param>
public sealed record StampedAnswer(string Question, string Value);
