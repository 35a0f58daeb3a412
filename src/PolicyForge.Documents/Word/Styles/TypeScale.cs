namespace PolicyForge.Documents.Word.Styles;

/// <summary>
/// The sizes of type and the space round them. The styles are written from these, and the page estimate counts with
/// them, so that both always agree.
/// </summary>
/// <param name="Size">In points.</param>
/// <param name="Leading">The line height as a multiple of the font's own.</param>
/// <param name="Before">The space above, in points.</param>
/// <param name="After">The space below, in points.</param>
internal sealed record TypeScale(double Size, double Leading, double Before, double After)
{
    public static readonly TypeScale Body = new(11, 1.15, 0, 8);
    public static readonly TypeScale Section = new(16, 1.05, 22, 8);
    public static readonly TypeScale SubHeading = new(12, 1.1, 12, 5);
    public static readonly TypeScale ListItem = new(11, 1.15, 0, 4);
    public static readonly TypeScale NoteHeading = new(10, 1.0, 4, 1);
    public static readonly TypeScale Cell = new(10, 1.1, 0, 0);
    public static readonly TypeScale Note = new(10, 1.1, 0, 8);
    public static readonly TypeScale OptionLabel = new(11, 1.1, 12, 6);
    public static readonly TypeScale OptionOr = new(11, 1.1, 8, 2);
    public static readonly TypeScale Title = new(30, 1.0, 0, 8);
    public static readonly TypeScale Kicker = new(11, 1.0, 18, 4);
    public static readonly TypeScale Subtitle = new(11, 1.1, 0, 18);
    public static readonly TypeScale CoverTitle = new(34, 1.0, 0, 14);
    public static readonly TypeScale CoverFact = new(12, 1.0, 6, 6);
    public static readonly TypeScale CoverLongTitle = new(22, 1.0, 0, 14);
    public static readonly TypeScale FrontHeading = new(13, 1.1, 20, 7);
    public static readonly TypeScale Statement = new(9.5, 1.12, 0, 5);
    public static readonly TypeScale Gap = new(10.5, 1.1, 0, 3);
    public static readonly TypeScale Contents = new(11, 1.0, 0, 6);
    public static readonly TypeScale Spacer = new(5, 1.0, 0, 0);
    public static readonly TypeScale Small = new(8.5, 1.05, 0, 0);

    /// <summary>Half-points, as Word counts type.</summary>
    public int HalfPoints => (int)Math.Round(Size * 2);

    /// <summary>The space above in twentieths of a point.</summary>
    public int TwipsBefore => (int)Math.Round(Before * 20);

    /// <summary>The space below in twentieths of a point.</summary>
    public int TwipsAfter => (int)Math.Round(After * 20);

    /// <summary>The line height in 240ths of a line, as Word counts multiples.</summary>
    public int Line => (int)Math.Round(Leading * 240);

    /// <summary>The height of a line in points.</summary>
    public double LineHeight(Typeface face) => Size * face.Height * Leading;

    /// <summary>How many lines words take in a width, in twentieths of a point.</summary>
    public int Lines(ReadOnlySpan<char> words, Typeface face, int width) =>
        Measure.TextMeasure.Lines(words, Size * face.Width, width / 20.0);

    /// <summary>The height of words in a width, without the space round them, in points.</summary>
    public double Height(ReadOnlySpan<char> words, Typeface face, int width) => Lines(words, face, width) * LineHeight(face);
}
