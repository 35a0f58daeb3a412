using PolicyForge.Core.Diagnostics;

namespace PolicyForge.Core.Policies;

/// <summary>A heading, clause, item or paragraph as it stands in a body's text, with or without an id.</summary>
/// <param name="Place">Where its line is.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its clause id, or null.</param>
/// <param name="Section">The id of the section it stands in, or null.</param>
/// <param name="Edit">What may be done with it.</param>
/// <param name="Words">Its first line as written.</param>
public sealed record SourceClause(Place Place, SourceClauseKind Kind, string? Id, string? Section, EditRight Edit, string Words)
{
    /// <summary>Where in the line an id belongs.</summary>
    internal IdSpot Spot { get; init; }
}

/// <summary>What carries, or could carry, a clause id.</summary>
public enum SourceClauseKind
{
    /// <summary>The heading of a section.</summary>
    Section,

    /// <summary>A heading inside a section.</summary>
    SubHeading,

    /// <summary>A numbered clause.</summary>
    Clause,

    /// <summary>An item of another list; needs no id.</summary>
    Item,

    /// <summary>A paragraph; needs no id.</summary>
    Paragraph,
}

/// <summary>Where in a line an id belongs.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="InsideBraces">Whether braces stand there already.</param>
internal readonly record struct IdSpot(int Column, bool InsideBraces);
