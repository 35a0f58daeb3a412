using PolicyForge.Documents.Word.Blocks;
using PolicyForge.Documents.Word.Inlines;
using PolicyForge.Documents.Word.Measure;
using PolicyForge.Documents.Word.Running;
using PolicyForge.Documents.Word.Styles;

namespace PolicyForge.Documents.Word.Front;

/// <summary>Writes the cover: a panel in the brand's colour with the title, then the facts. The logo stands in the first header.</summary>
internal static class CoverWriter
{
    /// <summary>The headers have the two before it.</summary>
    private const int WatermarkId = 3;

    private static readonly int[] Columns = [2200, Page.TextWidth - 2200];

    public static void Write(Pen pen, PolicyDocument document) => Write(pen, document, Facts.Kind(document), Facts.Of(document));

    /// <summary>Writes it with other words above the title and other facts below.</summary>
    public static void Write(Pen pen, PolicyDocument document, string kicker, IEnumerable<(string Label, string Value)> facts)
    {
        var plan = pen.Pages.Cover!;
        pen.Open(StyleIds.CoverKicker, new(SpaceAbove: plan.Above == CoverPlan.MostAbove ? null : plan.Above));
        if (document.Edition == Edition.Draft)
            Watermark.Write(pen.Xml, WatermarkId, above: true);
        RunWriter.Write(pen, kicker);
        pen.Close();
        ParagraphWriter.Write(pen, document.Title, plan.HasLongTitle ? StyleIds.CoverLongTitle : StyleIds.CoverTitle, new());
        ParagraphWriter.Write(pen, document.Organisation.Name, StyleIds.CoverSubtitle, new());

        TableMarkup.OpenTable(pen, StyleIds.CoverTable, Columns, labelColumn: true, caption: "Key facts");
        foreach (var (label, value) in facts)
            WriteFact(pen, label, value);
        TableMarkup.CloseTable(pen);
    }

    private static void WriteFact(Pen pen, string label, string value)
    {
        TableMarkup.OpenRow(pen);
        TableMarkup.OpenCell(pen, Columns[0]);
        ParagraphWriter.Write(pen, label, StyleIds.CoverLabel, new());
        TableMarkup.CloseCell(pen);
        TableMarkup.OpenCell(pen, Columns[1]);
        ParagraphWriter.Write(pen, value, StyleIds.CoverValue, new());
        TableMarkup.CloseCell(pen);
        TableMarkup.CloseRow(pen);
    }
}
