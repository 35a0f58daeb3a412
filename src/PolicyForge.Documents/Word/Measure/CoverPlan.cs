using PolicyForge.Documents.Word.Front;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Measure;

/// <summary>
/// Shares the cover out: a long title is set smaller, and the room above the panel gives way, so that what is missing
/// still starts on the page.
/// </summary>
internal sealed class CoverPlan
{
    /// <summary>The room above the panel while there is enough, in twentieths of a point.</summary>
    public const int MostAbove = 2800;

    /// <summary>A title of more lines is set smaller.</summary>
    private const int MostLines = 3;

    /// <summary>Kicker, organisation and the panel's edges, in points.</summary>
    private const double Panel = 125;

    /// <summary>What a logo may push down, and what the estimate may err by, in points.</summary>
    private const double Reserve = 40;

    /// <summary>Bold type is so much wider.</summary>
    private const double Bold = 1.07;

    public CoverPlan(PolicyDocument document, Typeface face)
    {
        var bold = face with { Width = face.Width * Bold };
        HasLongTitle = TypeScale.CoverTitle.Lines(document.Title, bold, Page.TextWidth) > MostLines;
        var title = HasLongTitle ? TypeScale.CoverLongTitle : TypeScale.CoverTitle;
        var fixedHeight = Panel + title.Height(document.Title, bold, Page.TextWidth) + title.After + FactsHeight(document, face);
        var free = Page.TextHeightPoints - Reserve - fixedHeight - GapsHeight(document.Gaps, face);
        Above = Math.Clamp((int)(free * 20), 0, MostAbove);
        Height = fixedHeight + Above / 20.0;
    }

    public bool HasLongTitle { get; }

    /// <summary>The room above the panel, in twentieths of a point.</summary>
    public int Above { get; }

    /// <summary>The height of all but the gaps, in points.</summary>
    public double Height { get; }

    private static double FactsHeight(PolicyDocument document, Typeface face) =>
        Facts.Of(document).Count() * (TypeScale.CoverFact.LineHeight(face) + TypeScale.CoverFact.Before + TypeScale.CoverFact.After + 3);

    private static double GapsHeight(ValueList<Gap> gaps, Typeface face) =>
        gaps.Count == 0 ? 0 : FrontEstimate.GapsHeading(face) + gaps.Sum(gap => FrontEstimate.GapHeight(gap, face));
}
