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

    /// <summary>Where text stands beside a hanging clause number.</summary>
    public const int ClauseIndent = 794;

    /// <summary>How far each level of a list moves in.</summary>
    public const int ListStep = 425;

    /// <summary>Where the title of an appendix stands beside "Appendix A".</summary>
    public const int AppendixIndent = 2098;

    /// <summary>The space inside a table cell, left and right.</summary>
    public const int CellPadding = 113;

    /// <summary>The height in points that text has on a page.</summary>
    public const double TextHeightPoints = (Height - Top - Bottom) / 20.0;
}
