namespace PolicyForge.Documents.Word.Styles;

/// <summary>The page and the grid of every document, in twentieths of a point unless said otherwise.</summary>
internal static class Page
{
    public const int Width = 11906;
    public const int Height = 16838;
    public const int Side = 1418;
    public const int Top = 1701;
    public const int Bottom = 1531;
    public const int HeaderDistance = 680;
    public const int FooterDistance = 567;
    public const int TextWidth = Width - 2 * Side;

    /// <summary>Where text stands beside a hanging clause number; "10.0" fits as a heading in wide fonts too.</summary>
    public const int ClauseIndent = 1021;

    /// <summary>How far each level of a list moves in.</summary>
    public const int ListStep = 482;

    /// <summary>Where the title of an appendix stands beside "Appendix A".</summary>
    public const int AppendixIndent = 2551;

    /// <summary>Where the title of an appendix stands in the contents list.</summary>
    public const int ContentsAppendixIndent = 1800;

    /// <summary>The space inside a table cell, left and right.</summary>
    public const int CellPadding = 113;

    /// <summary>The space between the bar of a note and its words.</summary>
    public const int NotePadding = 200;

    /// <summary>The height in points that text has on a page.</summary>
    public const double TextHeightPoints = (Height - Top - Bottom) / 20.0;
}
