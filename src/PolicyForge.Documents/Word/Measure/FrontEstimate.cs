using PolicyForge.Documents.Word.Front;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Measure;

/// <summary>Pours what stands before the body onto pages, in the order of <see cref="FrontWriter"/>.</summary>
internal sealed class FrontEstimate(PageFlow flow, Typeface face)
{
    private const double BoxPadding = 6;

    /// <summary>A list of contents that only just fits is one that only just does not in another program.</summary>
    private const double ContentsReserve = 24;

    private readonly CellMeasure _cells = new(face);

    /// <summary>Whether the contents list starts a page, because what is left of the one before cannot hold it.</summary>
    public bool ContentsStartPage { get; private set; }

    /// <summary>The height of the words over what is missing.</summary>
    public static double GapsHeading(Typeface face) =>
        TypeScale.FrontHeading.Before + TypeScale.FrontHeading.LineHeight(face) + TypeScale.FrontHeading.After + BoxPadding;

    /// <summary>The height of one thing that is missing.</summary>
    public static double GapHeight(Gap gap, Typeface face) =>
        TypeScale.Gap.Height(gap.Ask, face, Page.TextWidth - Page.ListStep - Page.NotePadding - Page.CellPadding) + TypeScale.Gap.After;

    public void Add(PolicyDocument document, CoverPlan? cover, IReadOnlyList<ContentsEntry> contents)
    {
        AddTitle(document, cover);
        AddGaps(document.Gaps);
        if (cover is not null)
            flow.Break();
        AddControl(document.Control);
        foreach (var statement in document.Statements)
            flow.Paragraph($"{StatementsWriter.Lead(statement.Kind)} {statement.Text}", TypeScale.Statement, Page.TextWidth);
        AddRevisions(document.Revisions);
        if (document.Layout.Contents && contents.Count > 0)
            AddContents(contents);
        if (FrontWriter.EndsPage(document, contents.Count))
            flow.Break();
    }

    private void AddTitle(PolicyDocument document, CoverPlan? cover)
    {
        if (cover is not null)
        {
            flow.Box(cover.Height);
            return;
        }

        flow.Paragraph("Policy", TypeScale.Kicker, Page.TextWidth);
        flow.Paragraph(document.Title, TypeScale.Title, Page.TextWidth * 9 / 10);
        flow.Paragraph("Version", TypeScale.Subtitle, Page.TextWidth);
    }

    private void AddGaps(ValueList<Gap> gaps)
    {
        if (gaps.Count == 0)
            return;
        flow.Paragraph(Words.Gaps, TypeScale.FrontHeading, Page.TextWidth, followed: 20);
        foreach (var gap in gaps)
            flow.Box(GapHeight(gap, face));
    }

    private void AddControl(ValueList<ControlRow> rows)
    {
        if (rows.Count == 0)
            return;
        flow.Paragraph("Document control", TypeScale.FrontHeading, Page.TextWidth, followed: 40);
        foreach (var row in rows)
        {
            AddRow(Math.Max(_cells.Height(row.Value, ControlTableWriter.ValueWidth), _cells.Height(row.Label, ControlTableWriter.LabelWidth)));
        }

        flow.Space(SpaceAfterTable);
    }

    private void AddRevisions(ValueList<Revision> revisions)
    {
        if (revisions.Count == 0)
            return;
        flow.Paragraph("Revision history", TypeScale.FrontHeading, Page.TextWidth, followed: 40);
        AddRow(_cells.Height("Version", Page.TextWidth));
        foreach (var revision in revisions)
            AddRow(_cells.Height(revision.Summary, RevisionsWriter.SummaryWidth));
    }

    private void AddRow(double words) => flow.Box(words + CellMeasure.RowPadding);

    private void AddContents(IReadOnlyList<ContentsEntry> contents)
    {
        var heights = contents.Select(entry => Lines(entry.Heading) * TypeScale.Contents.LineHeight(face) + TypeScale.Contents.After).ToList();
        ContentsStartPage = !flow.Fits(TypeScale.FrontHeading, heights.Sum() + ContentsReserve);
        if (ContentsStartPage)
            flow.Break();
        flow.Paragraph("Contents", TypeScale.FrontHeading, Page.TextWidth);
        foreach (var height in heights)
            flow.Box(height);
    }

    private int Lines(Heading heading)
    {
        var title = heading.Kind == HeadingKind.Appendix ? Page.ContentsAppendixIndent : Page.ClauseIndent;
        return TypeScale.Contents.Lines(Words.Printed(heading.Text) + " 10", face, Page.TextWidth - title);
    }

    private const double SpaceAfterTable = 10;
}
