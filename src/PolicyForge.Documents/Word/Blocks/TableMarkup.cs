namespace PolicyForge.Documents.Word.Blocks;

/// <summary>The markup round tables, rows and cells.</summary>
internal static class TableMarkup
{
    /// <summary>Opens a table with columns of these widths.</summary>
    public static void OpenTable(Pen pen, string style, ReadOnlySpan<int> widths, int left = 0, bool headerRow = false, bool labelColumn = false, string? caption = null)
    {
        pen.BeforeTable();
        pen.Digest.Table();
        var width = 0;
        foreach (var column in widths)
            width += column;
        pen.Xml.Write($"""<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{width}" w:type="dxa"/><w:tblInd w:w="{left}" w:type="dxa"/><w:tblLayout w:type="fixed"/>""");
        pen.Xml.Write($"""<w:tblLook w:val="{Look(headerRow, labelColumn)}" w:firstRow="{(headerRow ? 1 : 0)}" w:lastRow="0" w:firstColumn="{(labelColumn ? 1 : 0)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>""");
        if (caption is not null)
            pen.Xml.Write($"""<w:tblCaption w:val="{caption}"/>""");
        pen.Xml.Literal("</w:tblPr><w:tblGrid>");
        foreach (var column in widths)
            pen.Xml.Write($"""<w:gridCol w:w="{column}"/>""");
        pen.Xml.Literal("</w:tblGrid>");
    }

    public static void CloseTable(Pen pen)
    {
        pen.Xml.Literal("</w:tbl>");
        pen.AfterTable();
    }

    /// <summary>Opens a row, which does not break across pages unless it is said to.</summary>
    public static void OpenRow(Pen pen, bool header = false, int height = 0, bool breaks = false)
    {
        pen.Digest.Row();
        pen.Xml.Verbatim(breaks ? "<w:tr><w:trPr>" : "<w:tr><w:trPr><w:cantSplit/>");
        if (height > 0)
            pen.Xml.Write($"""<w:trHeight w:val="{height}" w:hRule="atLeast"/>""");
        pen.Xml.Verbatim(header ? "<w:tblHeader/></w:trPr>" : "</w:trPr>");
    }

    public static void CloseRow(Pen pen) => pen.Xml.Literal("</w:tr>");

    public static void OpenCell(Pen pen, int width, int columns = 1, Merge merge = Merge.None, bool middle = false)
    {
        pen.Digest.Cell();
        pen.BeginContainer();
        pen.Xml.Write($"""<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>""");
        if (columns > 1)
            pen.Xml.Write($"""<w:gridSpan w:val="{columns}"/>""");
        if (merge != Merge.None)
            pen.Xml.Verbatim(merge == Merge.Starts ? """<w:vMerge w:val="restart"/>""" : "<w:vMerge/>");
        if (middle)
            pen.Xml.Literal("""<w:vAlign w:val="center"/>""");
        pen.Xml.Literal("</w:tcPr>");
    }

    public static void CloseCell(Pen pen)
    {
        pen.EndContainer();
        pen.Xml.Literal("</w:tc>");
    }

    private static string Look(bool headerRow, bool labelColumn) => (headerRow, labelColumn) switch
    {
        (true, true) => "06A0",
        (true, false) => "0620",
        (false, true) => "0680",
        _ => "0600",
    };
}
