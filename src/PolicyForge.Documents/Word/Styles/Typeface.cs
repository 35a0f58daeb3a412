namespace PolicyForge.Documents.Word.Styles;

/// <summary>How much room a font family takes.</summary>
/// <param name="Width">The width of its words as a multiple of Arial's.</param>
/// <param name="Height">The height of its lines as a multiple of the size.</param>
internal readonly record struct Typeface(double Width, double Height)
{
    public static readonly Typeface Arial = new(1, 1.15);

    /// <summary>
    /// Where a program has no Verdana or Georgia it takes DejaVu, whose lines are lower or higher; the heights of these
    /// two lie between.
    /// </summary>
    private static readonly Dictionary<string, Typeface> Families = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Calibri"] = new(0.91, 1.22),
        ["Carlito"] = new(0.91, 1.22),
        ["Times New Roman"] = new(0.91, 1.15),
        ["Liberation Serif"] = new(0.91, 1.15),
        ["Verdana"] = new(1.14, 1.19),
        ["DejaVu Sans"] = new(1.14, 1.165),
        ["Georgia"] = new(1.03, 1.15),
    };

    /// <summary>The room of a family; one that is not known counts as Arial.</summary>
    public static Typeface Of(string family) => Families.GetValueOrDefault(family, Arial);
}
